import { describe, expect, it } from 'vitest';
import { foldUnchanged } from './fold-unchanged';

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}行目\n`).join('');

describe('foldUnchanged', () => {
  it('keeps two lines beside a change and folds the others', () => {
    expect(
      foldUnchanged([
        { what: 'added', text: '新\n' },
        { what: 'same', text: lines(1, 10) },
        { what: 'removed', text: '旧\n' },
      ]),
    ).toEqual([
      { what: 'added', text: '新\n' },
      { what: 'same', text: lines(1, 2) },
      { what: 'folded', text: lines(3, 8), lines: 6 },
      { what: 'same', text: lines(9, 10) },
      { what: 'removed', text: '旧\n' },
    ]);
  });

  it('keeps no context where no change is near', () => {
    expect(foldUnchanged([{ what: 'same', text: lines(1, 9) }])).toEqual([
      { what: 'folded', text: lines(1, 9), lines: 9 },
    ]);
  });

  it('leaves a few lines as they are', () => {
    const parts = [
      { what: 'same', text: lines(1, 5) },
      { what: 'added', text: '新' },
    ] as const;
    expect(foldUnchanged(parts)).toEqual(parts);
  });

  it('folds the middle of a line without end, and tears no character apart', () => {
    const shown = foldUnchanged([
      { what: 'added', text: '新' },
      { what: 'same', text: '𠮷'.repeat(400) },
      { what: 'added', text: '新' },
    ]);
    expect(shown.map(({ what }) => what)).toEqual(['added', 'same', 'folded', 'same', 'added']);
    for (const { text } of shown) expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(shown.map(({ text }) => text).join('')).toBe(`新${'𠮷'.repeat(400)}新`);
  });
});
