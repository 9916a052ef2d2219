import { expect, it } from 'vitest';
import { textTrouble } from './text-bounds';

const REPORTS = '対話の場を続けることが大切だという声が最も多かった。\n'.repeat(180_000);

it.each([
  ['ten years of reports', REPORTS, undefined],
  ['a paragraph of 99,999 letters', `前\n${'あ'.repeat(99_999)}\r\n後`, undefined],
  ['five million letters and one', 'あ'.repeat(5_000_001), 'tooLong'],
  ['lines without end', 'あ\n'.repeat(300_001), 'tooManyLines'],
  ['lines of an old Macintosh without end', 'あ\r'.repeat(300_001), 'tooManyLines'],
  ['a line without end in between', `前\n${'あ'.repeat(100_001)}\n後`, 'longLine'],
  ['a line without end at the end', `前\n${'あ'.repeat(100_001)}`, 'longLine'],
])('%s', (_, text, trouble) => {
  expect(textTrouble(text)).toBe(trouble);
});
