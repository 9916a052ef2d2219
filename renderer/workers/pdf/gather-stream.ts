import { letGo } from '../memory-limit';

/** Used again for one image after the other: the garbage collector does not keep up with a hundred megabytes each. */
let scratch: Uint8Array = new Uint8Array(0);
let isScratchWanted = false;

/** What `read` unpacks lies in memory that is used again: it must be done with before anything else is read so. */
export async function readIntoScratch<T>(read: () => Promise<T>): Promise<T> {
  isScratchWanted = true;
  try {
    return await read();
  } finally {
    isScratchWanted = false;
  }
}

export function dropScratch(): void {
  letGo(scratch);
  scratch = new Uint8Array(0);
}

/**
 * What a stream unpacks, up to `most` bytes.
 * @throws RangeError when it is too much
 */
export async function gathered(readable: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  let whole = most < Infinity ? roomFor(most) : new Uint8Array(65_536);
  let length = 0;
  for await (const chunk of readable as unknown as AsyncIterable<Uint8Array>) {
    const part = chunk.subarray(0, most - length);
    if (length + part.length > whole.length) {
      const larger = new Uint8Array(Math.max(whole.length * 2, length + part.length));
      larger.set(whole);
      letGo(whole);
      whole = larger;
    }
    whole.set(part, length);
    length += part.length;
    if (length >= most) break;
  }
  return whole.subarray(0, length);
}

/** All of it at once: memory that is never written to costs nothing. */
function roomFor(bytes: number): Uint8Array {
  if (!isScratchWanted) return new Uint8Array(bytes);
  if (scratch.length < bytes) {
    dropScratch();
    scratch = new Uint8Array(bytes);
  }
  return scratch;
}
