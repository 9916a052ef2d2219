import { open } from 'node:fs/promises';
import type { Result } from '#shared/contract/result';
import { attempt } from '../archive/store-error';

export interface Chunk {
  /** Base64 */
  readonly chunk: string;
  /** bytes of the whole file */
  readonly total: number;
}

/** One piece of a file, ready to cross a transport; empty beyond the end. */
export async function readChunk(path: string, offset: number, length: number): Promise<Result<Chunk>> {
  return attempt(path, async () => {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return { chunk: bytes.subarray(0, bytesRead).toString('base64'), total: size };
    } finally {
      await handle.close();
    }
  });
}
