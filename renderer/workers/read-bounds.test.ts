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

test('an HTML file of too many tags or letters is refused before its tree grows', () => {
  expect(readHtmlFile(file('多い.html', '<p>あ'.repeat(400_000)))).toEqual({
    type: 'refused',
    reason: 'tooLarge',
  });
  expect(readHtmlFile(file('普通.html', '<p>話した。'.repeat(100))).type).toBe('read');
});
