import { describe, expect, it } from 'vitest';
import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';
import { uploadFile } from './upload';

/** An owner that keeps what is sent to it; its nth append is refused when told so. */
function owner({ refusesAppend = Number.POSITIVE_INFINITY } = {}) {
  const parts: Buffer[] = [];
  const discarded: string[] = [];
  const call = async (method: string, input: unknown): Promise<Result<unknown>> => {
    if (method === 'upload.begin') return ok({ uploadId: 'u1' });
    if (method === 'upload.discard') {
      discarded.push((input as { uploadId: string }).uploadId);
      return ok({});
    }
    if (parts.length + 1 >= refusesAppend) return fail({ code: 'too_large', limitBytes: 1 });
    parts.push(Buffer.from((input as { chunk: string }).chunk, 'base64'));
    return ok({ received: Buffer.concat(parts).length });
  };
  return { client: call as Client, parts, discarded };
}

const bytes = Uint8Array.from({ length: 1_200_000 }, (_, index) => (index * 7) % 256);
const file = new File([bytes], '写真.png');

describe('uploadFile', () => {
  it('sends a file in chunks of 512 KiB, byte for byte, and says how far it is', async () => {
    const { client, parts, discarded } = owner();
    const seen: number[] = [];
    expect(await uploadFile(client, file, { onProgress: (sent) => seen.push(sent) })).toEqual(
      ok({ uploadId: 'u1' }),
    );
    expect(parts.map((part) => part.length)).toEqual([524_288, 524_288, 151_424]);
    expect(Buffer.concat(parts).equals(bytes)).toBe(true);
    expect(seen).toEqual([524_288, 1_048_576, 1_200_000]);
    expect(discarded).toEqual([]);
  });

  it('sends nothing for an empty file but keeps its upload', async () => {
    const { client, parts } = owner();
    expect((await uploadFile(client, new File([], '空.txt'))).ok).toBe(true);
    expect(parts).toEqual([]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const { client, parts, discarded } = owner();
    const stop = new AbortController();
    const answer = await uploadFile(client, file, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(answer).toEqual(fail({ code: 'cancelled' }));
    expect(parts).toHaveLength(1);
    expect(discarded).toEqual(['u1']);
  });

  it('leaves nothing behind when the owner refuses a chunk', async () => {
    const { client, discarded } = owner({ refusesAppend: 2 });
    expect(await uploadFile(client, file)).toEqual(fail({ code: 'too_large', limitBytes: 1 }));
    expect(discarded).toEqual(['u1']);
  });

  it('says so when the file cannot be read, as a dropped folder cannot', async () => {
    const { client, discarded } = owner();
    const folder = Object.assign(new File([bytes], '資料'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    });
    expect(await uploadFile(client, folder)).toEqual(fail({ code: 'disk', trouble: 'io', path: '資料' }));
    expect(discarded).toEqual(['u1']);
  });
});
