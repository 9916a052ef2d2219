import { expect, test } from 'vitest';
import { readHtmlFile } from './read-html-file';
import { readTextFile } from './read-text-file';

const file = (fileName: string, text: string) =>
  ({ from: 'file', fileName, bytes: new TextEncoder().encode(text).buffer as ArrayBuffer }) as const;

test('a text or a table that is too long is refused before it is read', () => {
  const long = 'あ\n'.repeat(2_600_000);
  for (const name of ['長い.txt', '長い.csv', '長い.md'])
    expect(readTextFile(file(name, long), () => {})).toEqual({ type: 'refused', reason: 'tooLong' });
});

test('a text of too many lines, or with a line without end, is refused with what to do', () => {
  const read = (name: string, text: string) => readTextFile(file(name, text), () => {});
  expect(read('行.txt', 'あ\n'.repeat(310_000))).toEqual({ type: 'refused', reason: 'tooManyLines' });
  expect(read('行.md', 'あ\n'.repeat(310_000))).toEqual({ type: 'refused', reason: 'tooManyLines' });
  expect(read('長い行.txt', 'あ'.repeat(110_000))).toEqual({ type: 'refused', reason: 'longLine' });
  expect(read('長い行.csv', ','.repeat(110_000))).toEqual({ type: 'refused', reason: 'longLine' });
});

test('of a table with too many rows the first are read, and the others counted', () => {
  const answer = readTextFile(file('多い.csv', '甲,乙\n'.repeat(310_000)), () => {});
  expect(answer).toMatchObject({ type: 'read', report: { kind: 'csv', leftOut: 290_000 } });
});

test('ten years of reports in one text are read', () => {
  const report = '第１章　はじめに\n対話の場を続けることが大切だという声が最も多かった。\n'.repeat(130_000);
  expect(readTextFile(file('十年.txt', report), () => {}).type).toBe('read');
});

test('an HTML file of too many tags or letters is refused before its tree grows', () => {
  expect(readHtmlFile(file('多い.html', '<p>あ'.repeat(400_000)))).toEqual({
    type: 'refused',
    reason: 'tooLarge',
  });
  expect(readHtmlFile(file('普通.html', '<p>話した。'.repeat(100))).type).toBe('read');
});
