import {
  EditorSelection,
  type EditorState,
  type Line,
  type StateCommand,
  type TransactionSpec,
} from '@codemirror/state';
import { nextBullet } from './next-bullet';

/** Enter behind a mark of office documents: the next mark, or the end of the list. */
export const continueOfficeList: StateCommand = ({ state, dispatch }) => {
  const { main, ranges } = state.selection;
  const line = state.doc.lineAt(main.head);
  // Enter in the middle of an item parts it; before or within its mark it is a plain line break.
  const before = line.text.slice(0, main.head - line.from);
  const above = line.number > 1 ? state.doc.line(line.number - 1).text : '';
  const next = ranges.length === 1 ? nextBullet(before, above) : undefined;
  if (next === undefined || (next.act === 'end' && main.head !== line.to)) return false;
  const change =
    next.act === 'end'
      ? { changes: { from: line.from, to: line.to } }
      : {
          changes: { from: main.from, to: main.to, insert: `${state.lineBreak}${next.prefix}` },
          selection: EditorSelection.cursor(main.from + state.lineBreak.length + next.prefix.length),
        };
  dispatch(state.update(change, { userEvent: 'input', scrollIntoView: true }));
  return true;
};

/** The mark a line begins with, be it Markdown's or the office's, and its indentation. */
const LINE_MARK = /^([ \t\u3000]*)(?:#{1,6} |[-*+] |\d{1,3}[.)] |[・◆◇■□★☆●○][ \u3000]?|[①-⑳][ \u3000]?)/;

/** Puts `mark` before every selected line, in place of any other mark; takes it away where all have it. */
export const toggleLineMark =
  (mark: (index: number) => string): StateCommand =>
  ({ state, dispatch }) => {
    const lines = selectedLines(state);
    const isMarked = lines.every((line, index) => line.text.trimStart().startsWith(mark(index)));
    const changes = lines.map((line, index) => {
      const [whole = '', indent = ''] = LINE_MARK.exec(line.text) ?? [];
      const insert = isMarked ? indent : indent + mark(index);
      return { from: line.from, to: line.from + whole.length, insert };
    });
    dispatch(state.update({ changes, userEvent: 'input' }));
    return true;
  };

function selectedLines(state: EditorState): readonly Line[] {
  const { from, to } = state.selection.main;
  const last = state.doc.lineAt(to).number;
  const lines: Line[] = [];
  for (let number = state.doc.lineAt(from).number; number <= last; number += 1)
    lines.push(state.doc.line(number));
  return lines;
}

export const toggleHeading = toggleLineMark(() => '## ');
export const toggleBullets = toggleLineMark(() => '・');
export const toggleNumbers = toggleLineMark((index) => `${index + 1}. `);

/** Puts the selection in bold, or out of it; without one, a word to write over. */
export const toggleBold: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const isBold = state.sliceDoc(from - 2, from) === '**' && state.sliceDoc(to, to + 2) === '**';
  if (isBold) {
    const changes = [
      { from: from - 2, to: from },
      { from: to, to: to + 2 },
    ];
    dispatch(state.update({ changes, userEvent: 'input' }));
  } else {
    const words = state.sliceDoc(from, to) || '太字';
    dispatch(state.update(replaced(from, to, `**${words}**`, 2, words.length)));
  }
  return true;
};

/** Makes a link of the selected words; its address is selected next. */
export const insertLink: StateCommand = ({ state, dispatch }) => {
  const { from, to } = state.selection.main;
  const words = state.sliceDoc(from, to);
  const address = 'https://';
  dispatch(state.update(replaced(from, to, `[${words}](${address})`, words.length + 3, address.length)));
  return true;
};

const TABLE = '| 見出し1 | 見出し2 |\n| --- | --- |\n|  |  |\n';

/** A small table on lines of its own; its first heading is selected. */
export const insertTable: StateCommand = ({ state, dispatch }) => {
  const line = state.doc.lineAt(state.selection.main.to);
  const gap = line.text.trim() === '' ? '' : '\n\n';
  dispatch(state.update(replaced(line.to, line.to, gap + TABLE, gap.length + 2, '見出し1'.length)));
  return true;
};

function replaced(
  from: number,
  to: number,
  insert: string,
  selectFrom: number,
  length: number,
): TransactionSpec {
  return {
    changes: { from, to, insert },
    selection: EditorSelection.range(from + selectFrom, from + selectFrom + length),
    userEvent: 'input',
    scrollIntoView: true,
  };
}
