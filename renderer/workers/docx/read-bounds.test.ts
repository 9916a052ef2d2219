import { expect, test } from 'vitest';
import { readDocx } from './read-docx';
import { storedZip } from './write-zip';

const wordOf = (body: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(storedZip(new Map([['word/document.xml', new TextEncoder().encode(body)]])));

test.each([
  ['tags', `<w:p>${'<w:r/>'.repeat(410_000)}</w:p>`],
  ['attributes', `<w:p ${Array.from({ length: 810_000 }, (_, index) => `a${index}=""`).join(' ')}/>`],
  ['entities', `<w:p><w:r><w:t>${'&lt;'.repeat(810_000)}</w:t></w:r></w:p>`],
])('a Word file of too many %s is refused before its tree grows', async (_, body) => {
  await expect(readDocx(wordOf(body))).rejects.toMatchObject({ reason: 'tooLarge' });
});
