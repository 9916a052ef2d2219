import type { BigIntStats } from 'node:fs';
import {
  access,
  constants,
  type FileHandle,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  unlink,
} from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Disk, FileFacts, OpenFile } from './file-system';

/** The machine's own disk. */
export const nodeDisk: Disk = {
  fs: {
    open: async (path, mode) => openFile(await open(path, mode)),
    readFile,
    facts: async (path) => factsOf(await stat(path, { bigint: true })),
    rename,
    link,
    removeFile: unlink,
    removeFolder: (path) => rm(path, { recursive: true, force: true }),
    makeFolder: (path) => mkdir(path),
    list: (folder) => readdir(folder),
    canWrite: (folder) =>
      access(folder, constants.W_OK).then(
        () => true,
        () => false,
      ),
  },
  wait: (milliseconds) => wait(milliseconds),
};

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.sync(),
    facts: async () => factsOf(await handle.stat({ bigint: true })),
    truncate: (bytes) => handle.truncate(bytes),
    close: () => handle.close(),
  };
}

function factsOf(stats: BigIntStats): FileFacts {
  return {
    bytes: Number(stats.size),
    isFolder: stats.isDirectory(),
    inode: String(stats.ino),
    modifiedNs: stats.mtimeNs,
    changedNs: stats.ctimeNs,
  };
}
