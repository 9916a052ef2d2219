import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet';

describe('a snippet', () => {
  it('is the whole text when that is short', () => {
    expect(snippetOf('短い\n文', [{ start: 0, end: 2 }])).toEqual({
      text: '短い 文',
      ranges: [{ start: 0, end: 2 }],
    });
  });

  it('shows the beginning when nothing is marked', () => {
    expect(snippetOf('あ'.repeat(200), []).text).toBe(`${'あ'.repeat(96)}…`);
  });

  it('goes where the marks lie close together', () => {
    const text = `甲${'。'.repeat(300)}乙丙${'。'.repeat(300)}`;
    const ranges = [
      { start: 0, end: 1 },
      { start: 301, end: 302 },
      { start: 302, end: 303 },
    ];
    const snippet = snippetOf(text, ranges);
    expect(snippet.ranges.map((range) => snippet.text.slice(range.start, range.end))).toEqual(['乙', '丙']);
  });

  it('never begins or ends inside a character', () => {
    for (let lead = 0; lead < 4; lead++) {
      const text = `${'x'.repeat(lead)}${'😀'.repeat(200)}`;
      const at = lead + 200;
      const { text: cut } = snippetOf(text, [{ start: at, end: at + 2 }]);
      expect(cut.isWellFormed()).toBe(true);
    }
  });
});
