import type { DropItem } from 'react-aria-components';
import { expect, it } from 'vitest';
import { droppedFiles, MOST_FILES, sourcesOf } from './dropped-files';

const file = (name: string, isReadable = true) => ({
  kind: 'file',
  type: 'text/plain',
  name,
  getFile: async () => {
    if (!isReadable) throw new DOMException('gone', 'NotFoundError');
    return new File(['話した。'], name);
  },
});
const folder = (name: string, entries: readonly object[], isReadable = true) => ({
  kind: 'directory',
  name,
  getEntries: async function* () {
    yield* entries;
    if (!isReadable) throw new DOMException('closed', 'NotReadableError');
  },
});
// What the drop zone hands over, as far as it is looked at.
const dropped = (...items: readonly object[]) => droppedFiles(items as DropItem[]);

it('brings the files of all folders with their paths, without what systems leave behind', async () => {
  const { files, unread } = await dropped(
    folder('過去', [
      file('1期.txt'),
      folder('対話', [file('記録.md')]),
      file('.DS_Store'),
      file('~$1期.docx'),
    ]),
    file('手元.txt'),
  );
  expect(files.map(({ path }) => path)).toEqual(['過去/1期.txt', '過去/対話/記録.md', '手元.txt']);
  expect(unread).toEqual([]);
});

it('brings the others when a file or a folder cannot be read, and tells which', async () => {
  const { files, unread } = await dropped(
    folder('共有', [file('開いている.txt', false), folder('鍵', [file('中.txt')], false), file('春.txt')]),
  );
  expect(files.map(({ path }) => path)).toEqual(['共有/鍵/中.txt', '共有/春.txt']);
  expect(unread).toEqual(['共有/開いている.txt', '共有/鍵']);
});

it('takes so many and tells that there were more', async () => {
  const entries = Array.from({ length: MOST_FILES + 50 }, (_, index) => file(`${index}.txt`));
  const { sources, isCut } = sourcesOf((await dropped(folder('多い', entries))).files);
  expect(sources).toHaveLength(MOST_FILES);
  expect(isCut).toBe(true);
});
