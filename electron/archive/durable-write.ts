import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { errnoOf } from './errno';
import type { Disk, FileFacts, OpenFile } from './file-system';
import { retryWhileBusy } from './retry-while-busy';
import { tempName } from './temp-name';

/** A whole file that lies safely on disk under a temporary name. */
export interface StagedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly facts: FileFacts;
}

type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The disk reported bytes as written that the file does not hold. */
export class ShortFileError extends Error {
  readonly code = 'EIO';
}

/**
 * Replaces a file so that after a failure, a kill or a power cut it holds either the old bytes or the new, whole.
 * Resolves only when the new ones would survive a power cut; rejects with the disk's error, the old bytes in place.
 */
export async function writeDurably(disk: Disk, target: string, bytes: Uint8Array): Promise<StagedFile> {
  const staged = await stageFile(disk, dirname(target), basename(target), [bytes]);
  await publishFile(disk, staged, target);
  return staged;
}

/**
 * Writes and syncs a file under a temporary name; on failure nothing is left of it. `finish` may mend the file before
 * it is synced, as long as its length stays; `sha256` is over the bytes as they came.
 */
export async function stageFile(
  disk: Disk,
  folder: string,
  base: string,
  chunks: Chunks,
  finish: (file: OpenFile) => Promise<void> = async () => undefined,
): Promise<StagedFile> {
  const path = join(folder, tempName(base));
  const file = await retryWhileBusy(disk, folder, () => disk.fs.open(path, 'wx'));
  try {
    return { path, ...(await fill(file, chunks, finish)) };
  } catch (error) {
    await removeQuietly(disk, path);
    throw error;
  }
}

/**
 * Gives a staged file its real name. The old file keeps a second name until the folder is synced, so that a refusal
 * there can still be taken back; file systems without links (exFAT) do without that.
 */
export async function publishFile(disk: Disk, staged: StagedFile, target: string): Promise<void> {
  const folder = dirname(target);
  const old = await keepOld(disk, target);
  try {
    await retryWhileBusy(disk, folder, () => disk.fs.rename(staged.path, target));
  } catch (error) {
    await removeQuietly(disk, staged.path);
    if (typeof old === 'string') await removeQuietly(disk, old);
    throw error;
  }
  try {
    await syncFolder(disk, folder);
  } catch (error) {
    await takeBack(disk, target, old);
    throw error;
  }
  if (typeof old === 'string') await removeQuietly(disk, old);
}

/** By disk, the folders whose names this process knows to be synced. */
const durableFolders = new WeakMap<Disk, Set<string>>();

/**
 * Makes a folder with its parents, each entry synced. One that is there already is synced once too: whoever made it may
 * have been killed, or refused, before its name was on the disk.
 */
export async function makeFolderDurably(disk: Disk, folder: string): Promise<void> {
  const known = durableFolders.get(disk) ?? new Set();
  durableFolders.set(disk, known);
  const facts = await disk.fs.facts(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (facts && known.has(folder)) return;
  const parent = dirname(folder);
  if (!facts) {
    if (parent !== folder) await makeFolderDurably(disk, parent);
    await disk.fs.makeFolder(folder).catch((error: unknown) => {
      if (errnoOf(error) !== 'EEXIST') throw error;
    });
  }
  if (parent !== folder) await syncFolder(disk, parent);
  known.add(folder);
}

/** Makes new names inside a folder survive a power cut. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  try {
    const handle = await retryWhileBusy(disk, folder, () => disk.fs.open(folder, 'r'));
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isRefusal(errnoOf(error) ?? '')) throw error;
  }
}

/** Windows and some network file systems cannot sync a folder at all: a refusal is no failure there. */
function isRefusal(code: string): boolean {
  const refusals = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR'];
  if (process.platform === 'win32') refusals.push('EPERM', 'EACCES', 'EBADF');
  return refusals.includes(code);
}

async function fill(
  file: OpenFile,
  chunks: Chunks,
  finish: (file: OpenFile) => Promise<void>,
): Promise<Omit<StagedFile, 'path'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      await writeAll(file, chunk, bytes);
      bytes += chunk.length;
    }
    await finish(file);
    // A sync that failed once may claim success when repeated, with the pages lost: it is never retried.
    await file.sync();
    const facts = await file.facts();
    if (facts.bytes !== bytes) throw new ShortFileError(`${facts.bytes} of ${bytes} bytes on disk`);
    return { bytes, sha256: hash.digest('hex'), facts };
  } finally {
    await file.close();
  }
}

/** Writes at a place until all bytes are taken: a disk may take fewer at a time. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written <= 0) throw new ShortFileError('the disk takes no more bytes');
    done += written;
  }
}

type OldFile = string | 'none' | undefined;

/** The second name of the old file, 'none' when there is no old file, undefined when it could not get one. */
async function keepOld(disk: Disk, target: string): Promise<OldFile> {
  const second = join(dirname(target), tempName(basename(target)));
  try {
    await disk.fs.link(target, second);
    return second;
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 'none' : undefined;
  }
}

async function takeBack(disk: Disk, target: string, old: OldFile): Promise<void> {
  if (old === undefined) return;
  if (old === 'none') return removeQuietly(disk, target);
  await disk.fs.rename(old, target).catch(() => undefined);
}

async function removeQuietly(disk: Disk, path: string): Promise<void> {
  await disk.fs.removeFile(path).catch(() => undefined);
}
