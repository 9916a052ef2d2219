import { describe, expect, it } from 'vitest';
import { type LineKeyPress, lineEdit, pastedLines } from './line-keys';

const lines = [
  { id: 'a', text: 'なぜ集まらないのか' },
  { id: 'b', text: '' },
  { id: 'c', text: '誰に届けるのか' },
];
const press = (key: string, more: Partial<LineKeyPress> = {}): LineKeyPress => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  selectionStart: 0,
  selectionEnd: 0,
  ...more,
});
const edit = (index: number, key: LineKeyPress) =>
  lineEdit(lines, index, key, (text) => ({ id: 'new', text }));

describe('lineEdit', () => {
  it('Enter at the end goes on in an empty line', () => {
    expect(edit(0, press('Enter', { selectionStart: 9, selectionEnd: 9 }))).toEqual({
      lines: [lines[0], { id: 'new', text: '' }, lines[1], lines[2]],
      focus: { id: 'new', caret: 0 },
    });
  });

  it('Enter within a line takes what stands behind the caret along, without what was selected', () => {
    const after = edit(0, press('Enter', { selectionStart: 2, selectionEnd: 6 }));
    expect(after?.lines.slice(0, 2)).toEqual([
      { id: 'a', text: 'なぜ' },
      { id: 'new', text: 'いのか' },
    ]);
  });

  it('Backspace takes an empty line away and goes to the end of the one above', () => {
    expect(edit(1, press('Backspace'))).toEqual({
      lines: [lines[0], lines[2]],
      focus: { id: 'a', caret: 9 },
    });
  });

  it('Backspace never takes a line with words away, nor the last line', () => {
    expect(edit(2, press('Backspace'))).toBeUndefined();
    expect(
      lineEdit([{ id: 'b', text: '' }], 0, press('Backspace'), () => ({ id: 'new', text: '' })),
    ).toBeUndefined();
  });

  it('Alt with an arrow moves the line and keeps the caret', () => {
    const after = edit(2, press('ArrowUp', { altKey: true, selectionStart: 3, selectionEnd: 3 }));
    expect(after?.lines.map((line) => line.id)).toEqual(['a', 'c', 'b']);
    expect(after?.focus).toEqual({ id: 'c', caret: 3 });
    expect(edit(2, press('ArrowDown', { altKey: true }))?.lines).toEqual(lines);
  });

  it.each([
    ['Enter while composing', press('Enter', { isComposing: true })],
    ['Backspace while composing', press('Backspace', { isComposing: true })],
    ['an arrow with Alt while composing', press('ArrowUp', { altKey: true, isComposing: true })],
    ['Shift+Enter, a line break of its own', press('Enter', { shiftKey: true })],
    ['Ctrl+Enter', press('Enter', { ctrlKey: true })],
    ['a plain arrow', press('ArrowUp')],
    ['a letter', press('あ')],
  ])('leaves alone: %s', (_case, key) => {
    expect(edit(1, key)).toBeUndefined();
  });
});

describe('pastedLines', () => {
  it('makes a line of each bullet', () => {
    expect(pastedLines('・一つ目\r\n　◆ 二つ目\n\n①三つ目\n- 四つ目\n5. 五つ目')).toEqual([
      '一つ目',
      '二つ目',
      '三つ目',
      '四つ目',
      '五つ目',
    ]);
  });

  it.each(['一行だけ', '一行だけ\n', ''])('leaves a single line to the text field: %j', (text) => {
    expect(pastedLines(text)).toBeUndefined();
  });
});
