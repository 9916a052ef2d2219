import { expect, test } from 'vitest';
import { readDocx } from './read-docx';
import { storedZip } from './write-zip';

const wordOf = (body: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(storedZip(new Map([['word/document.xml', new TextEncoder().encode(body)]])));

test('a Word file of too many tags is refused before its tree grows', async () => {
  await expect(readDocx(wordOf(`<w:p>${'<w:r/>'.repeat(600_000)}</w:p>`))).rejects.toMatchObject({
    reason: 'tooLarge',
  });
});
