import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const CHUNK = 65_536;

/**
 * The bytes of one open file for yauzl. Its own reader hands offsets from the file straight to fs.read, which throws
 * out of a callback at 2^53 and above and would take the process down; here every range is held against the size.
 */
export class BoundedReader extends RandomAccessReader {
  constructor(
    private readonly handle: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.readFully(buffer.subarray(offset, offset + length), position).then(() => callback(null), callback);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.chunks(start, end), { objectMode: false });
  }

  async readFully(into: Uint8Array, position: number): Promise<void> {
    const end = position + into.length;
    if (!Number.isSafeInteger(position) || position < 0 || end > this.size)
      throw new Error('outside the file');
    let done = 0;
    while (done < into.length) {
      const { bytesRead } = await this.handle.read(into, done, into.length - done, position + done);
      if (bytesRead === 0) throw new Error('the file ends early');
      done += bytesRead;
    }
  }

  private async *chunks(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; at += CHUNK) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
      await this.readFully(chunk, at);
      yield chunk;
    }
  }
}
