import { join } from 'node:path';
import { errnoOf } from './errno';
import type { FileSystem } from './file-system';
import { folderNameFrom } from './folder-name';
import { StoreError } from './store-error';
import { isTempName } from './temp-name';

/** What the systems' file managers leave in a folder that looks empty to its owner. */
const UNSEEN: ReadonlySet<string> = new Set(['.DS_Store', '.localized', 'desktop.ini', 'Thumbs.db']);

/**
 * The folder a new archive is to lie in, given the one the person pointed at: an empty one itself; inside any other
 * (デスクトップ, a shared folder) one of its own, named after the archive. Nothing is made yet.
 *
 * @throws StoreError `folder_not_empty` when that place is taken
 */
export async function placeForNewArchive(fs: FileSystem, chosen: string, name: string): Promise<string> {
  const there = await namesIn(fs, chosen);
  if (there.length === 0) return chosen;
  if (there.includes('archive.json')) throw new StoreError({ code: 'folder_not_empty', folder: chosen });
  const own = join(chosen, folderNameFrom(name));
  if ((await namesIn(fs, own)).length > 0) throw new StoreError({ code: 'folder_not_empty', folder: own });
  return own;
}

/** As `placeForNewArchive` inside a folder of ours, counting up until a name is free: for a place nobody chose. */
export async function freePlaceIn(fs: FileSystem, parent: string, name: string): Promise<string> {
  const base = folderNameFrom(name);
  for (let number = 1; ; number++) {
    const folder = join(parent, number === 1 ? base : `${base} (${number})`);
    if ((await namesIn(fs, folder)).length === 0) return folder;
  }
}

/** Where archives go when nobody says otherwise: 書類, or home where there is none. */
export async function usualParent(fs: FileSystem, home: string): Promise<string> {
  for (const documents of ['Documents', 'ドキュメント', '書類']) {
    const facts = await fs.facts(join(home, documents)).catch(() => undefined);
    if (facts?.isFolder) return join(home, documents, 'ハミダシ帖');
  }
  return join(home, 'ハミダシ帖');
}

async function namesIn(fs: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    const names = await fs.list(folder);
    return names.filter((name) => !UNSEEN.has(name) && !isTempName(name));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}
