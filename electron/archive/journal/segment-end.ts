import { ShortFileError, writeAll } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, FileFacts, OpenFile } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';

/** The segment that is being appended to, as it was left by the last append that was acknowledged. */
export interface SegmentEnd {
  readonly path: string;
  readonly bytes: number;
  readonly inode: string;
}

/** The segment's name is gone, or another file's. */
export class NotOurs extends Error {}

/** Opens it for writing; undefined when it is not as it was left: then nothing is to be written into it. */
export async function openSegment(
  disk: Disk,
  journal: string,
  segment: SegmentEnd,
): Promise<OpenFile | undefined> {
  const file = await retryWhileBusy(disk, journal, () => disk.fs.open(segment.path, 'r+')).catch(
    (error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    },
  );
  const facts = await file?.facts().catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  if (facts?.inode === segment.inode && facts.bytes === segment.bytes) return file;
  await file?.close();
  return undefined;
}

/** @throws NotOurs when the name is gone, or another file's; the disk's error */
export async function factsByName(disk: Disk, segment: SegmentEnd): Promise<FileFacts> {
  const facts = await disk.fs.facts(segment.path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (facts?.inode !== segment.inode) throw new NotOurs();
  return facts;
}

/**
 * Writes at a place and syncs; the bytes are on disk and the file ends with them, or it rejects. `look` tells how the
 * file is then; it and `meanwhile` run while the bytes are synced.
 */
export async function writeAndSync(
  file: OpenFile,
  bytes: Uint8Array,
  at: number,
  look: () => Promise<FileFacts>,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<FileFacts> {
  await writeAll(file, bytes, at);
  const others = Promise.all([look(), meanwhile()]);
  others.catch(() => undefined);
  // A sync that failed once may claim success when repeated, with the pages lost: it is never retried. It is waited for
  // in any case: nothing may be done to the file under it.
  await file.sync().finally(() => others.catch(() => undefined));
  const [facts] = await others;
  if (facts.bytes !== at + bytes.length) throw new ShortFileError(`${facts.bytes} bytes on disk`);
  return facts;
}

/** Removes what lies behind the end; nothing when the file is another one by now. */
export async function cutOff(disk: Disk, segment: SegmentEnd): Promise<void> {
  const file = await disk.fs.open(segment.path, 'r+');
  try {
    if ((await file.facts()).inode !== segment.inode) return;
    await file.truncate(segment.bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
