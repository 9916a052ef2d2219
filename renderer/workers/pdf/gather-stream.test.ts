import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limitMemory, setMemoryLimit } from '../memory-limit';
import { dropScratch, gathered, readIntoScratch } from './gather-stream';

const TYPES = {
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  ArrayBuffer,
};
beforeEach(() => {
  setMemoryLimit(4_000_000);
  limitMemory();
});
afterEach(() => {
  dropScratch();
  Object.assign(globalThis, TYPES);
  setMemoryLimit();
});

const unpacking = (length: number, value = 7): ReadableStream<Uint8Array> =>
  new Blob([new Uint8Array(deflateSync(Buffer.alloc(length, value)))])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));

it('gives everything a stream unpacks', async () => {
  const whole = await gathered(unpacking(1_000_000), Infinity);
  expect(whole).toHaveLength(1_000_000);
  expect(whole.at(-1)).toBe(7);
});

it('gives no more than is wanted, however much there is', async () => {
  expect(await gathered(unpacking(100_000_000), 100_000)).toHaveLength(100_000);
});

it('refuses what grows without end', async () => {
  await expect(gathered(unpacking(20_000_000), Infinity)).rejects.toThrow(RangeError);
});

it('uses the same memory again for one image after the other', async () => {
  for (let image = 0; image < 10; image += 1) {
    const read = await readIntoScratch(() => gathered(unpacking(1_500_000, image), 1_500_000));
    expect(read).toHaveLength(1_500_000);
    expect(read.at(-1)).toBe(image);
  }
});
