import type { Disk, FileSystem } from '../../file-system';

/** A disk on which a program sees no lock but its own: broken on purpose. */
export function blindDisk({ fs, wait }: Disk, who: number): Disk {
  const own = (path: string): string => path.replace('archive.json.lock', `archive.json.lock-of-${who}`);
  const blind: FileSystem = {
    open: (path, mode) => fs.open(own(path), mode),
    readFile: (path) => fs.readFile(own(path)),
    facts: (path) => fs.facts(own(path)),
    rename: (from, to) => fs.rename(own(from), own(to)),
    link: (existing, added) => fs.link(own(existing), own(added)),
    removeFile: (path) => fs.removeFile(own(path)),
    removeFolder: (path) => fs.removeFolder(own(path)),
    makeFolder: (path) => fs.makeFolder(own(path)),
    list: (folder) => fs.list(own(folder)),
    canWrite: (folder) => fs.canWrite(own(folder)),
  };
  return { fs: blind, wait };
}
