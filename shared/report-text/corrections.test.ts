import { describe, expect, it } from 'vitest';
import type { Block } from './block';
import { changeKind, demote, drop, joinWithNext, promote, restore, splitAt } from './corrections';

const block = (from: number, to: number) => ({ lines: { from, to }, confidence: 'guess' }) as const;
const heading = (level: number, text: string, line = 1): Block => ({
  kind: 'heading',
  level,
  text,
  ...block(line, line),
});
const paragraph = (text: string, from = 1, to = from): Block => ({
  kind: 'paragraph',
  text,
  ...block(from, to),
});
const item = (mark: string, text: string, depth = 0): Block => ({
  kind: 'listItem',
  depth,
  mark,
  text,
  ...block(1, 1),
});
const levels = (blocks: readonly Block[]) =>
  blocks.map((one) => (one.kind === 'heading' ? one.level : one.kind === 'listItem' ? one.depth : '-'));

describe('promote and demote', () => {
  const blocks = [
    heading(1, '一'),
    heading(2, '（一）'),
    paragraph('文'),
    heading(3, 'ア'),
    heading(2, '（二）'),
  ];

  it('move a heading with what stands under it', () => {
    expect(levels(promote(blocks, 1))).toEqual([1, 1, '-', 2, 2]);
    expect(levels(demote(blocks, 1))).toEqual([1, 3, '-', 4, 2]);
  });

  it('leave the outermost where it is', () => {
    expect(promote(blocks, 0)).toBe(blocks);
  });

  it('move items by one depth', () => {
    expect(levels(demote([item('・', '甲'), item('・', '乙')], 1))).toEqual([0, 1]);
    expect(levels(promote([item('・', '甲')], 0))).toEqual([0]);
  });

  it('mark what a person settled as sure', () => {
    expect(demote(blocks, 1)[1]?.confidence).toBe('sure');
    expect(blocks[1]?.confidence).toBe('guess');
  });
});

describe('changeKind', () => {
  it('makes a heading beside the one above', () => {
    expect(changeKind([heading(2, '（一）'), paragraph('聞き取り')], 1, 'heading')[1]).toMatchObject({
      kind: 'heading',
      level: 2,
      text: '聞き取り',
    });
  });

  it('keeps the mark in the words', () => {
    expect(changeKind([item('①', '聞き取り')], 0, 'paragraph')[0]).toMatchObject({
      kind: 'paragraph',
      text: '① 聞き取り',
    });
    expect(changeKind([paragraph('① 聞き取り')], 0, 'listItem')[0]).toMatchObject({
      kind: 'listItem',
      mark: '①',
      text: '聞き取り',
    });
  });

  it('makes an item of plain words', () => {
    expect(changeKind([paragraph('聞き取り')], 0, 'listItem')[0]).toMatchObject({
      mark: '',
      text: '聞き取り',
    });
  });

  it('leaves a table a table', () => {
    const blocks: Block[] = [{ kind: 'table', rows: [['甲']], ...block(1, 1) }];
    expect(changeKind(blocks, 0, 'paragraph')).toBe(blocks);
  });
});

describe('joinWithNext and splitAt', () => {
  it('join two pieces and their lines', () => {
    expect(joinWithNext([paragraph('話すこ', 3), paragraph('とから。', 5, 6)], 0)).toEqual([
      { kind: 'paragraph', text: '話すことから。', lines: { from: 3, to: 6 }, confidence: 'sure' },
    ]);
  });

  it('join nothing to the last piece', () => {
    const blocks = [paragraph('終')];
    expect(joinWithNext(blocks, 0)).toBe(blocks);
  });

  it('split a heading from the text below it', () => {
    const blocks = splitAt([heading(1, '１ はじめに 話した。', 2)], 0, 6);
    expect(blocks).toMatchObject([
      { kind: 'heading', level: 1, text: '１ はじめに' },
      { kind: 'paragraph', text: '話した。' },
    ]);
  });

  it('split an item into two of its kind', () => {
    expect(splitAt([item('・', '話す聞く')], 0, 2)).toMatchObject([
      { mark: '・', text: '話す' },
      { mark: '・', text: '聞く' },
    ]);
  });

  it('do nothing at either end', () => {
    const blocks = [paragraph('話す')];
    expect(splitAt(blocks, 0, 0)).toBe(blocks);
    expect(splitAt(blocks, 0, 2)).toBe(blocks);
  });
});

describe('drop and restore', () => {
  it('put a piece aside and back into its place', () => {
    const blocks = [paragraph('一', 1), item('①', '二'), paragraph('三', 9)];
    const dropped = drop({ blocks, setAside: [] }, 1);
    expect(dropped.blocks).toEqual([blocks[0], blocks[2]]);
    expect(dropped.setAside).toEqual([{ lines: { from: 1, to: 1 }, text: '① 二', reason: 'dropped' }]);
    const restored = restore(dropped, 0);
    expect(restored.setAside).toEqual([]);
    expect(restored.blocks.map((one) => ('text' in one ? one.text : ''))).toEqual(['一', '① 二', '三']);
  });

  it('leave everything where there is nothing of that number', () => {
    const sorted = { blocks: [paragraph('一')], setAside: [] };
    expect(drop(sorted, 7)).toEqual(sorted);
    expect(restore(sorted, 0)).toEqual(sorted);
  });
});
