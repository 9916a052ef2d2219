import type { Disk, FileFacts, FileSystem, OpenFile } from '../../file-system';
import type { DiskEvent } from './disk-event';
import type { DiskImage } from './disk-image';
import { apply, imageOf, type Place, placeOf, ROOT, treeOf } from './inode-tree';

/**
 * A disk in memory that remembers everything that happened to it, in order. Its time passes only by waiting. As on ext4,
 * the inode number of a file that is gone is the next one to be given out.
 */
export interface MemoryDisk extends Disk {
  /** what it held when it was made */
  readonly before: DiskImage;
  readonly events: readonly DiskEvent[];
  /** everything on it, as a program sees it now */
  readonly image: () => DiskImage;
  /** writes down that the caller was told its work is done */
  readonly told: () => void;
  readonly now: () => Date;
}

/**
 * @param startsAt milliseconds since 1970: the time of the disk and of everything on it
 */
export function memoryDisk(before: DiskImage, startsAt: number): MemoryDisk {
  const tree = treeOf(before);
  const events: DiskEvent[] = [];
  const touched = new Map<number, { readonly at: bigint; readonly tick: bigint }>();
  let nextInode = Math.max(ROOT, ...tree.files.keys(), ...tree.folders.keys()) + 1;
  /** by inode of the tree, where none comes twice, the number that programs are shown */
  const shown = new Map<number, number>();
  const spare: number[] = [];
  const handles = new Map<number, number>();
  let time = startsAt;

  const happen = (event: DiskEvent): void => {
    events.push(event);
    apply(tree, event);
  };
  const touch = (inode: number): void => {
    touched.set(inode, { at: BigInt(time) * 1_000_000n, tick: BigInt(events.length) });
  };
  /** The lowest number of a file that no name and no program leads to any more. */
  const freeNumber = (): number | undefined => {
    const named = new Set([...tree.folders.values()].flatMap((names) => [...names.values()]));
    const gone = [...shown.keys()].filter((inode) => !named.has(inode) && !handles.get(inode));
    const numbers = gone.map((inode) => shown.get(inode) ?? inode);
    for (const inode of gone) shown.delete(inode);
    spare.push(...numbers);
    return spare.sort((a, b) => b - a).pop();
  };
  const born = (is: 'file' | 'folder'): number => {
    const inode = nextInode++;
    shown.set(inode, freeNumber() ?? inode);
    happen({ kind: 'born', inode, is });
    touch(inode);
    return inode;
  };
  const name = (...changes: readonly { at: Place; inode: number | undefined }[]): void => {
    happen({
      kind: 'names',
      changes: changes.map(({ at, inode }) => ({ folder: at.folder ?? ROOT, name: at.name, inode })),
    });
    for (const { at } of changes) touch(at.folder ?? ROOT);
  };
  const there = (path: string): Place & { readonly inode: number } => {
    const place = placeOf(tree, path);
    if (place.inode === undefined) throw refusal('ENOENT', path);
    return { ...place, inode: place.inode };
  };
  const free = (path: string): Place => {
    const place = placeOf(tree, path);
    if (place.inode !== undefined) throw refusal('EEXIST', path);
    if (place.folder === undefined) throw refusal('ENOENT', path);
    return place;
  };
  const factsOf = (inode: number): FileFacts => {
    const times = touched.get(inode) ?? { at: BigInt(startsAt) * 1_000_000n, tick: 0n };
    return {
      bytes: tree.files.get(inode)?.length ?? 0,
      isFolder: tree.folders.has(inode),
      inode: String(shown.get(inode) ?? inode),
      modifiedNs: times.at,
      changedNs: times.at + times.tick,
    };
  };
  const bytesOf = (inode: number, path: string): Uint8Array => {
    const bytes = tree.files.get(inode);
    if (!bytes) throw refusal('EISDIR', path);
    return bytes;
  };

  const hold = (inode: number, by: 1 | -1): void => {
    handles.set(inode, (handles.get(inode) ?? 0) + by);
  };
  const handle = (inode: number, path: string, mode: string): OpenFile => {
    hold(inode, 1);
    return handleOf(inode, path, mode !== 'r', mode === 'a+');
  };
  const handleOf = (inode: number, path: string, writable: boolean, appends: boolean): OpenFile => ({
    read: async (into, position) => {
      const part = bytesOf(inode, path).subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    write: async (bytes, position) => {
      if (!writable) throw refusal('EBADF', path);
      const at = appends ? bytesOf(inode, path).length : position;
      happen({ kind: 'write', inode, position: at, bytes: bytes.slice() });
      touch(inode);
      return bytes.length;
    },
    truncate: async (length) => {
      if (!writable) throw refusal('EINVAL', path);
      happen({ kind: 'truncate', inode, length });
      touch(inode);
    },
    sync: async () => happen({ kind: 'sync', inode }),
    facts: async () => factsOf(inode),
    close: async () => hold(inode, -1),
  });

  const removeNames = (place: Place & { readonly inode: number }): void => {
    for (const [child, inode] of [...(tree.folders.get(place.inode) ?? [])]) {
      removeNames({ folder: place.inode, name: child, inode });
    }
    name({ at: place, inode: undefined });
  };

  const fs: FileSystem = {
    open: async (path, mode) => {
      const isThere = mode === 'a+' && placeOf(tree, path).inode !== undefined;
      if (isThere || mode === 'r' || mode === 'r+') return handle(there(path).inode, path, mode);
      const at = free(path);
      const inode = born('file');
      name({ at, inode });
      return handle(inode, path, mode);
    },
    readFile: async (path) => bytesOf(there(path).inode, path).slice(),
    facts: async (path) => factsOf(there(path).inode),
    rename: async (from, to) => {
      const source = there(from);
      const target = placeOf(tree, to);
      if (target.folder === undefined) throw refusal('ENOENT', to);
      if (target.inode === source.inode) return;
      refuseToReplace(to, tree.folders.has(source.inode), target.inode);
      name({ at: source, inode: undefined }, { at: target, inode: source.inode });
    },
    link: async (existing, added) => {
      const { inode } = there(existing);
      if (tree.folders.has(inode)) throw refusal('EPERM', existing);
      name({ at: free(added), inode });
    },
    removeFile: async (path) => {
      const place = there(path);
      if (tree.folders.has(place.inode)) throw refusal('EPERM', path);
      name({ at: place, inode: undefined });
    },
    removeFolder: async (path) => {
      const { inode, ...place } = placeOf(tree, path);
      if (inode !== undefined) removeNames({ ...place, inode });
    },
    makeFolder: async (path) => {
      const at = free(path);
      name({ at, inode: born('folder') });
    },
    list: async (folder) => {
      const names = tree.folders.get(there(folder).inode);
      if (!names) throw refusal('ENOTDIR', folder);
      return [...names.keys()];
    },
    canWrite: async (folder) => placeOf(tree, folder).inode !== undefined,
  };
  const refuseToReplace = (path: string, isFolder: boolean, replaced: number | undefined): void => {
    if (replaced === undefined) return;
    const names = tree.folders.get(replaced);
    if (!names && isFolder) throw refusal('ENOTDIR', path);
    if (names && !isFolder) throw refusal('EISDIR', path);
    if (names && names.size > 0) throw refusal('ENOTEMPTY', path);
  };

  return {
    fs,
    wait: async (milliseconds) => {
      time += milliseconds;
    },
    before,
    events,
    image: () => imageOf(tree),
    told: () => happen({ kind: 'told' }),
    now: () => new Date(time),
  };
}

const refusal = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code });
