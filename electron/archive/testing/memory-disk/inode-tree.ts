import type { DiskEvent } from './disk-event';
import type { DiskImage } from './disk-image';

/** A disk as its drive sees it: numbered files and folders, and the names that lead to them. Changed in place. */
export interface InodeTree {
  readonly files: Map<number, Uint8Array>;
  readonly folders: Map<number, Map<string, number>>;
}

export const ROOT = 0;

/** The same image always gets the same numbers. */
export function treeOf(image: DiskImage): InodeTree {
  const tree: InodeTree = { files: new Map(), folders: new Map([[ROOT, new Map()]]) };
  let next = ROOT + 1;
  for (const [path, content] of image) {
    const { folder, name } = placeOf(tree, path);
    if (folder === undefined) throw new Error(`${path} lies in no folder of the image`);
    tree.folders.get(folder)?.set(name, next);
    if (content === null) tree.folders.set(next, new Map());
    else tree.files.set(next, content);
    next += 1;
  }
  return tree;
}

/** What a person would find: whatever no name leads to is gone. */
export function imageOf(tree: InodeTree): DiskImage {
  const image = new Map<string, Uint8Array | null>();
  const walk = (inode: number, path: string): void => {
    for (const [name, child] of [...(tree.folders.get(inode) ?? [])].sort(byName)) {
      const bytes = tree.files.get(child);
      image.set(`${path}/${name}`, bytes ?? null);
      if (!bytes) walk(child, `${path}/${name}`);
    }
  };
  walk(ROOT, '');
  return image;
}

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);

export const copyOfTree = ({ files, folders }: InodeTree): InodeTree => ({
  files: new Map(files),
  folders: new Map([...folders].map(([inode, names]) => [inode, new Map(names)])),
});

/** Lets one event happen; bytes are replaced, never changed, so that copies of a tree may share them. */
export function apply(tree: InodeTree, event: DiskEvent): void {
  switch (event.kind) {
    case 'born':
      if (event.is === 'file') tree.files.set(event.inode, new Uint8Array(0));
      else tree.folders.set(event.inode, new Map());
      return;
    case 'write':
    case 'truncate':
      tree.files.set(event.inode, changed(tree.files.get(event.inode) ?? new Uint8Array(0), event));
      return;
    case 'names':
      for (const { folder, name, inode } of event.changes) {
        if (inode === undefined) tree.folders.get(folder)?.delete(name);
        else tree.folders.get(folder)?.set(name, inode);
      }
      return;
    case 'sync':
    case 'told':
      return;
  }
}

/** What changes the bytes of a file. */
export type BytesEvent = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;

/** A file's bytes after a write, or cut to a length; a gap before a write is zeros, as every file system makes it. */
export function changed(before: Uint8Array, event: BytesEvent): Uint8Array {
  if (event.kind === 'truncate') return before.slice(0, event.length);
  const after = new Uint8Array(Math.max(before.length, event.position + event.bytes.length));
  after.set(before);
  after.set(event.bytes, event.position);
  return after;
}

export interface Place {
  /** undefined when the folder on the way is missing, or is a file */
  readonly folder: number | undefined;
  readonly name: string;
  readonly inode: number | undefined;
}

/** Where an absolute path leads. */
export function placeOf(tree: InodeTree, path: string): Place {
  const names = path.split('/').filter((name) => name !== '');
  const name = names.pop() ?? '';
  if (name === '') return { folder: undefined, name, inode: ROOT };
  let folder: number | undefined = ROOT;
  for (const step of names) {
    const next: number | undefined = folder === undefined ? undefined : tree.folders.get(folder)?.get(step);
    folder = next !== undefined && tree.folders.has(next) ? next : undefined;
  }
  return { folder, name, inode: folder === undefined ? undefined : tree.folders.get(folder)?.get(name) };
}
