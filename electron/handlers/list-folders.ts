import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { archiveFile } from '../archive/archive-paths';

export interface FoundFolder {
  readonly path: string;
  readonly name: string;
  readonly isArchive: boolean;
}

/** Folders of the system's own that nobody keeps records in. */
const SYSTEM_FOLDERS: ReadonlySet<string> = new Set([
  'System Volume Information',
  'AppData',
  'Library',
  'lost+found',
]);

/** The folders inside one, hidden ones left out, by name. Rejects with the disk's error. */
export async function childFolders(path: string): Promise<readonly FoundFolder[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const candidates = entries
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .filter(({ name }) => !/^[.$~]/.test(name) && !SYSTEM_FOLDERS.has(name));
  const found = await Promise.all(candidates.map(({ name }) => lookAt(join(path, name), name)));
  return found.flatMap((folder) => folder ?? []).sort((a, b) => a.name.localeCompare(b.name, 'ja'));
}

/** Where to begin looking for a folder: home, documents, desktop, then the drives and shares of this machine. */
export async function startingPlaces(
  home: string,
  platform: NodeJS.Platform,
): Promise<readonly FoundFolder[]> {
  const inHome = ['Documents', 'ドキュメント', '書類', 'Desktop', 'デスクトップ', 'OneDrive'].map((name) =>
    join(home, name),
  );
  const paths = [home, ...inHome, ...(await drives(platform))];
  const found = await Promise.all(paths.map((path) => lookAt(path, basename(path) || path)));
  return found.flatMap((folder) => folder ?? []);
}

export const holdsArchive = (path: string): Promise<boolean> =>
  stat(archiveFile(path)).then(
    (stats) => stats.isFile(),
    () => false,
  );

/** Undefined when it is no folder, or none that this person may look into. */
async function lookAt(path: string, name: string): Promise<FoundFolder | undefined> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ? { path, name, isArchive: await holdsArchive(path) } : undefined;
}

async function drives(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32')
    return Array.from({ length: 24 }, (_, index) => `${String.fromCharCode(67 + index)}:\\`);
  const parents = platform === 'darwin' ? ['/Volumes'] : ['/media', '/run/media', '/mnt'];
  const inside = await Promise.all(parents.map((parent) => childFolders(parent).catch(() => [])));
  return inside.flat().map((folder) => folder.path);
}
