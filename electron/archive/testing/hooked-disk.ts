import type { Disk, FileSystem, OpenFile } from '../file-system';

/** A disk whose every call goes through `around`, which may hold it up. */
export function hookedDisk({ fs, wait }: Disk, around: <T>(call: () => Promise<T>) => Promise<T>): Disk {
  const hookedFile = (file: OpenFile): OpenFile => ({
    read: (into, position) => around(() => file.read(into, position)),
    write: (bytes, position) => around(() => file.write(bytes, position)),
    sync: () => around(file.sync),
    facts: () => around(file.facts),
    truncate: (bytes) => around(() => file.truncate(bytes)),
    close: () => around(file.close),
  });
  const hooked: FileSystem = {
    open: (path, mode) => around(async () => hookedFile(await fs.open(path, mode))),
    readFile: (path) => around(() => fs.readFile(path)),
    facts: (path) => around(() => fs.facts(path)),
    rename: (from, to) => around(() => fs.rename(from, to)),
    link: (existing, added) => around(() => fs.link(existing, added)),
    removeFile: (path) => around(() => fs.removeFile(path)),
    removeFolder: (path) => around(() => fs.removeFolder(path)),
    makeFolder: (path) => around(() => fs.makeFolder(path)),
    list: (folder) => around(() => fs.list(folder)),
    canWrite: (folder) => around(() => fs.canWrite(folder)),
  };
  return { fs: hooked, wait };
}
