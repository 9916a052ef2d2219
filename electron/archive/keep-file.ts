import { basename, join } from 'node:path';
import { makeFolderDurably, publishFile, stageFile, writeDurably } from './durable-write';
import { chunksOf } from './file-chunks';
import type { Disk } from './file-system';

/** Copies a file, or writes bytes, into a folder of the archive for things kept aside; answers the absolute path. */
export async function keepCopy(
  disk: Disk,
  folder: string,
  now: Date,
  file: string,
  bytes?: Uint8Array,
): Promise<string> {
  await makeFolderDurably(disk, folder);
  const target = await freeName(disk, folder, now, basename(file));
  if (bytes) await writeDurably(disk, target, bytes);
  else await publishFile(disk, await stageFile(disk, folder, basename(file), chunksOf(disk, file)), target);
  return target;
}

/** `20210416-183000`, in this machine's time: sorts by time, and every file system takes it. */
export function stampOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}

/** An absolute path that nothing lies at yet, named after a moment. */
export async function freeName(disk: Disk, folder: string, now: Date, base: string): Promise<string> {
  for (let number = 1; ; number++) {
    const stamp = number === 1 ? stampOf(now) : `${stampOf(now)}-${number}`;
    const path = join(folder, `${stamp}-${base}`);
    const there = await disk.fs.facts(path).catch(() => undefined);
    if (!there) return path;
  }
}
