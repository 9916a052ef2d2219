import { describe, expect, it } from 'vitest';
import { fail, ok } from '#shared/contract/result';
import { readFile } from './read-file';

/** The owner's side of a file: cuts the bytes that are asked for. */
function owner(file: Uint8Array) {
  const ranges: { offset: number; length: number }[] = [];
  return {
    ranges,
    read: async ({ offset, length }: { offset: number; length: number }) => {
      ranges.push({ offset, length });
      const chunk = Buffer.from(file.subarray(offset, offset + length)).toString('base64');
      return ok({ chunk, total: file.length });
    },
  };
}

const bytesOf = async (blob: Blob): Promise<Buffer> => Buffer.from(await blob.arrayBuffer());

describe('readFile', () => {
  it('puts a file together from its chunks, byte for byte', async () => {
    const file = Uint8Array.from({ length: 2_500_000 }, (_, index) => (index * 31) % 256);
    const { read, ranges } = owner(file);
    const seen: number[] = [];
    const answer = await readFile(read, { onProgress: (received) => seen.push(received) });
    expect(answer.ok && (await bytesOf(answer.value)).equals(file)).toBe(true);
    expect(ranges.map((range) => range.offset)).toEqual([0, 1_048_576, 2_097_152]);
    expect(seen).toEqual([1_048_576, 2_097_152, 2_500_000]);
  });

  it('reads an empty file', async () => {
    const answer = await readFile(owner(new Uint8Array()).read);
    expect(answer.ok && answer.value.size).toBe(0);
  });

  it('ends when the owner has fewer bytes than it said', async () => {
    const answer = await readFile(async () => ok({ chunk: '', total: 10 }));
    expect(answer.ok && answer.value.size).toBe(0);
  });

  it('passes a failure on', async () => {
    const answer = await readFile(async () => fail({ code: 'unreachable' }));
    expect(answer).toEqual(fail({ code: 'unreachable' }));
  });

  it('stops between two chunks when it is cancelled', async () => {
    const { read, ranges } = owner(new Uint8Array(3_000_000));
    const stop = new AbortController();
    const answer = await readFile(read, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(answer).toEqual(fail({ code: 'cancelled' }));
    expect(ranges).toHaveLength(1);
  });
});
