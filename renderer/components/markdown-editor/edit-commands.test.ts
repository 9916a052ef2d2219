import { EditorState, type StateCommand } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import {
  continueOfficeList,
  insertLink,
  insertTable,
  toggleBold,
  toggleBullets,
  toggleHeading,
  toggleNumbers,
} from './edit-commands';

/** Runs a command on a text in which | stands for the caret, or two | for the selection; answers in the same way. */
function run(command: StateCommand, marked: string): string | false {
  const anchor = marked.indexOf('|');
  const head = marked.indexOf('|', anchor + 1);
  const doc = marked.replaceAll('|', '');
  let state = EditorState.create({ doc, selection: { anchor, head: head < 0 ? anchor : head - 1 } });
  const isDone = command({
    state,
    dispatch: (transaction) => {
      state = transaction.state;
    },
  });
  const { from, to } = state.selection.main;
  const text = state.doc.toString();
  const shown = `${text.slice(0, from)}|${text.slice(from, to)}${from === to ? '' : '|'}${text.slice(to)}`;
  return isDone && shown;
}

describe('continueOfficeList', () => {
  it.each([
    ['・朝が早い|', '・朝が早い\n・|'],
    ['①朝|が早い', '①朝\n②|が早い'],
    ['・一\n・|', '・一\n|'],
    ['・一|つ|目', '・一\n・|目'],
  ])('%j becomes %j', (before, after) => {
    expect(run(continueOfficeList, before)).toBe(after);
  });

  it.each(['ただの文|', '|・朝', '- 朝|', '・|朝'])('leaves %j to the editor', (text) => {
    expect(run(continueOfficeList, text)).toBe(false);
  });
});

describe('the toolbar', () => {
  it.each([
    ['見出し', toggleHeading, '朝|市', '## 朝|市'],
    ['見出し off', toggleHeading, '## 朝|市', '朝|市'],
    ['見出し in place of a bullet', toggleHeading, '・朝|市', '## 朝|市'],
    ['箇条書き', toggleBullets, '|一\n二|', '・|一\n・二|'],
    ['箇条書き off', toggleBullets, '・|一\n・二|', '|一\n二|'],
    ['箇条書き in place of numbers', toggleBullets, '1. |一\n2. 二|', '・|一\n・二|'],
    ['番号', toggleNumbers, '・|一\n・二|', '1. |一\n2. 二|'],
    ['番号 off', toggleNumbers, '1. |一\n2. 二|', '|一\n二|'],
    ['太字', toggleBold, 'この|対話|から', 'この**|対話|**から'],
    ['太字 off', toggleBold, 'この**|対話|**から', 'この|対話|から'],
    ['太字 without words', toggleBold, 'この|', 'この**|太字|**'],
    ['リンク', insertLink, '市の|資料|', '市の[資料](|https://|)'],
  ])('%s', (_name, command, before, after) => {
    expect(run(command, before)).toBe(after);
  });

  it('puts a table on lines of its own', () => {
    const state = EditorState.create({ doc: '前の文', selection: { anchor: 1 } });
    let after = state;
    insertTable({
      state,
      dispatch: (transaction) => {
        after = transaction.state;
      },
    });
    expect(after.doc.toString()).toBe('前の文\n\n| 見出し1 | 見出し2 |\n| --- | --- |\n|  |  |\n');
    expect(after.sliceDoc(after.selection.main.from, after.selection.main.to)).toBe('見出し1');
  });
});
