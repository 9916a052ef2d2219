import { basename, dirname, join } from 'node:path';
import { archiveFile, previousFile } from '../archive-paths';
import { publishFile, type StagedFile, stageFile, writeAll } from '../durable-write';
import { errnoOf } from '../errno';
import { chunksOf } from '../file-chunks';
import type { Disk } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { StoreError } from '../store-error';
import { tempName } from '../temp-name';
import {
  type ArchiveSnapshot,
  archiveFilePieces,
  HASH_AT,
  hashOfArchiveFile,
  MAX_ARCHIVE_BYTES,
  writtenHash,
} from './archive-file';

/** Letters gathered before they are encoded and written: a millisecond of work, then everything else has its turn. */
const CHUNK_UNITS = 131_072;

/**
 * Writes a snapshot under a temporary name beside its target, syncs it, and reads it back. The records must not change
 * meanwhile. `sha256` of the answer is the file's identity (see identityOf).
 *
 * @throws StoreError `too_large`; the disk's error, also when the file does not hold what was written
 */
export async function stageSnapshot(
  disk: Disk,
  target: string,
  snapshot: ArchiveSnapshot,
): Promise<StagedFile> {
  const hash = hashOfArchiveFile();
  const staged = await stageFile(
    disk,
    dirname(target),
    basename(target),
    snapshotChunks(snapshot, hash.update),
    async (file) => writeAll(file, Buffer.from(hash.digest(), 'latin1'), HASH_AT),
  );
  try {
    const written = hashOfArchiveFile();
    let head: Uint8Array | undefined;
    for await (const chunk of chunksOf(disk, staged.path)) {
      head ??= chunk;
      written.update(chunk);
    }
    const isWhole = written.digest() === hash.digest() && head && writtenHash(head) === hash.digest();
    if (!isWhole) throw new MisreadError(`${staged.path} reads back differently`);
    return { ...staged, sha256: hash.digest() };
  } catch (error) {
    await disk.fs.removeFile(staged.path).catch(() => undefined);
    throw error;
  }
}

/**
 * Puts a staged snapshot in the place of archive.json; the one before becomes archive.previous.json, unless it is none
 * of ours. There is an archive.json at every moment.
 */
export async function publishSnapshot(
  disk: Disk,
  folder: string,
  staged: StagedFile,
  isOurs: boolean,
): Promise<void> {
  try {
    if (isOurs) await keepPrevious(disk, folder);
  } catch (error) {
    await disk.fs.removeFile(staged.path).catch(() => undefined);
    throw error;
  }
  await publishFile(disk, staged, archiveFile(folder));
}

/** The snapshot's text in chunks of bytes, each also given to `onChunk`. */
export function* snapshotChunks(
  snapshot: ArchiveSnapshot,
  onChunk: (bytes: Uint8Array) => void,
): Generator<Uint8Array> {
  let gathered = '';
  let total = 0;
  const encoded = (): Uint8Array => {
    const bytes = Buffer.from(gathered);
    gathered = '';
    total += bytes.length;
    if (total > MAX_ARCHIVE_BYTES) {
      throw new StoreError({ code: 'too_large', limitBytes: MAX_ARCHIVE_BYTES });
    }
    onChunk(bytes);
    return bytes;
  };
  for (const piece of archiveFilePieces(snapshot)) {
    gathered += piece;
    if (gathered.length >= CHUNK_UNITS) yield encoded();
  }
  if (gathered !== '') yield encoded();
}

/** The disk gave other bytes back than it was given. */
class MisreadError extends Error {
  readonly code = 'EIO';
}

async function keepPrevious(disk: Disk, folder: string): Promise<void> {
  const [file, previous] = [archiveFile(folder), previousFile(folder)];
  const second = join(folder, tempName(basename(previous)));
  try {
    await disk.fs.link(file, second);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    // exFAT and some shares know no second names: there the generation before is a copy.
    const copy = await stageFile(disk, folder, basename(previous), chunksOf(disk, file));
    await disk.fs.rename(copy.path, previous);
    return;
  }
  try {
    await retryWhileBusy(disk, folder, () => disk.fs.rename(second, previous));
  } catch (error) {
    await disk.fs.removeFile(second).catch(() => undefined);
    throw error;
  }
}
