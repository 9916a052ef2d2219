import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import { retryWhileBusy } from './retry-while-busy';

const CHUNK_BYTES = 1_048_576;

/** A file's bytes, a megabyte at a time. */
export async function* chunksOf(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const file = await retryWhileBusy(disk, dirname(path), () => disk.fs.open(path, 'r'));
  try {
    let position = 0;
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const read = await file.read(chunk, position);
      if (read === 0) return;
      position += read;
      yield chunk.subarray(0, read);
    }
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file in hex, read a megabyte at a time; undefined when there is none. */
export async function hashOfFile(disk: Disk, path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of chunksOf(disk, path)) hash.update(chunk);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
