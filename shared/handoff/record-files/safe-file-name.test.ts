import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name';

it.each([
  ['ordinary titles stay as they are', '第8期「越境する」', '第8期「越境する」.md'],
  ['forbidden characters become wide', 'a<b>c:d"e/f\\g|h?i*j', 'a＜b＞c：d”e／f＼g｜h？i＊j.md'],
  [
    'line ends, overrides and zero widths become a space',
    '一行目\r\n二\u202e行\u200b目\u0000',
    '一行目 二 行 目.md',
  ],
  ['marks are composed', 'か\u3099き', 'がき.md'],
  ['a way out of the folder is no name', '../../etc/passwd', '／..／etc／passwd.md'],
  ['dots and spaces at the ends go', ' .隠し. ', '隠し.md'],
  ['device names get a mark', 'CON', '＿CON.md'],
  ['device names with an ending too', 'nul.txt', '＿nul.txt.md'],
  ['nothing left is 無題', '...', '無題.md'],
  ['half of a character pair goes', '対話\ud83d', '対話.md'],
])('%s', (_, title, expected) => {
  expect(safeFileName(title, '.md')).toBe(expected);
});

it('is cut to 80 characters and 240 bytes with the ending whole', () => {
  expect(safeFileName('あ'.repeat(300), ' (2).md')).toBe(`${'あ'.repeat(72)} (2).md`);
  expect(safeFileName('😀'.repeat(300), '.md')).toBe(`${'😀'.repeat(59)}.md`);
});

it('is a name on every system, whatever the title', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = safeFileName(title, '.md');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(name).not.toMatch(/\p{Cs}/u);
      expect([...name].length).toBeLessThanOrEqual(80);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
      expect(name.normalize('NFC')).toBe(name);
    }),
  );
});
