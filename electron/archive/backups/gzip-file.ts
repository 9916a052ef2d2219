import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { diskError } from '../disk-trouble';
import { chunksOf } from '../file-chunks';
import type { Disk } from '../file-system';
import { hashOfArchiveFile, MAX_ARCHIVE_BYTES, writtenHash } from '../snapshot/archive-file';

/** A file's bytes, gzipped (RFC 1952) as they are read; any unpacker on any system reads the result. */
export async function* gzipped(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const gzip = createGzip();
  const source = Readable.from(chunksOf(disk, path));
  source.on('error', (error) => gzip.destroy(error));
  source.pipe(gzip);
  try {
    yield* gzip;
  } finally {
    source.destroy();
    gzip.destroy();
  }
}

/**
 * The unpacked bytes of a gzipped file. Rejects when it is damaged, or unpacks to more than an archive may have.
 */
export async function* unzipped(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const source = Readable.from(chunksOf(disk, path));
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let total = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > MAX_ARCHIVE_BYTES) throw new Error('the backup unpacks to more than an archive may have');
      yield chunk;
    }
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** Whether a gzipped archive.json still is what was hashed when it was written; parses nothing. Rejects with the disk's error. */
export async function isSoundBackup(disk: Disk, path: string): Promise<boolean> {
  const hash = hashOfArchiveFile();
  let head = new Uint8Array();
  try {
    for await (const chunk of unzipped(disk, path)) {
      if (head.length < 128) head = Buffer.concat([head, chunk.subarray(0, 128)]);
      hash.update(chunk);
    }
  } catch (error) {
    if (diskError(error, path)) throw error;
    return false;
  }
  return writtenHash(head) === hash.digest();
}
