import {
  type DirectoryDropItem,
  type DropItem,
  type FileDropItem,
  isDirectoryDropItem,
  isFileDropItem,
} from 'react-aria-components';
import type { ItemSource } from './import-item';
import { isPicture } from './is-picture';

export interface NamedSource {
  readonly name: string;
  readonly source: ItemSource;
}

/** A folder may hold anything; beyond this many files it is the wrong one. */
export const MOST_FILES = 1_000;
/** Files that systems leave in folders, and what Office writes while a file is open. */
const LEFTOVER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Files as what they will be read as, and whether there were more than are taken at once. */
export function sourcesOf(files: readonly { readonly file: File; readonly path: string }[]): {
  readonly sources: readonly NamedSource[];
  readonly isCut: boolean;
} {
  const wanted = files.filter(({ file }) => !LEFTOVER.test(file.name));
  const sources = wanted
    .slice(0, MOST_FILES)
    .sort((a, b) => a.path.localeCompare(b.path, 'ja', { numeric: true }))
    .map(
      ({ file, path }): NamedSource => ({
        name: path,
        source: isPicture(file) ? { from: 'pictures', files: [file] } : { from: 'file', file },
      }),
    );
  return { sources, isCut: wanted.length > MOST_FILES };
}

/** The files of a choice, with their folders where a whole folder was chosen. */
export const chosenFiles = (list: FileList | null): { readonly file: File; readonly path: string }[] =>
  [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));

/** What a drop brought. */
interface Dropped {
  readonly files: readonly { readonly file: File; readonly path: string }[];
  /** paths of what the system did not let be read */
  readonly unread: readonly string[];
}

/** The files of a drop, those inside of dropped folders too. Never rejects. */
export async function droppedFiles(items: readonly DropItem[]): Promise<Dropped> {
  const files: { file: File; path: string }[] = [];
  const unread: string[] = [];
  const take = async (entry: FileDropItem, path: string): Promise<void> => {
    const file = await entry.getFile().catch(() => undefined);
    if (file) files.push({ file, path });
    else unread.push(path);
  };
  const walk = async (folder: DirectoryDropItem, path: string): Promise<void> => {
    for await (const entry of folder.getEntries()) {
      // One more tells that there are too many.
      if (files.length > MOST_FILES) return;
      if (LEFTOVER.test(entry.name)) continue;
      const inside = `${path}/${entry.name}`;
      if (entry.kind === 'directory') await walk(entry, inside).catch(() => unread.push(inside));
      else await take(entry, inside);
    }
  };
  for (const item of items) {
    if (isDirectoryDropItem(item)) await walk(item, item.name).catch(() => unread.push(item.name));
    else if (isFileDropItem(item)) await take(item, item.name);
  }
  return { files, unread };
}
