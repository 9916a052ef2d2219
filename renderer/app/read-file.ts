import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';
import { bytesFromBase64 } from './base64';

/** What a chunk may carry at most (contract: attachment.read, download.read). */
const CHUNK_BYTES = 1_048_576;

type ReadChunk = (range: {
  readonly offset: number;
  readonly length: number;
}) => Promise<Result<{ readonly chunk: string; readonly total: number }>>;

interface ReadOptions {
  readonly signal?: AbortSignal;
  /** bytes that have arrived and bytes in all */
  readonly onProgress?: (received: number, total: number) => void;
}

/** Fetches a file from the owner of the data chunk by chunk. The Blob has no type: who knows one makes it anew. */
export async function readFile(
  read: ReadChunk,
  { signal, onProgress }: ReadOptions = {},
): Promise<Result<Blob>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  for (;;) {
    if (signal?.aborted) return fail({ code: 'cancelled' });
    const answer = await read({ offset: received, length: CHUNK_BYTES });
    if (!answer.ok) return answer;
    const { chunk, total } = answer.value;
    const bytes = bytesFromBase64(chunk);
    parts.push(bytes);
    received += bytes.length;
    onProgress?.(received, total);
    // An empty chunk ends it too, so that a file cut short by the disk can be no endless loop.
    if (received >= total || bytes.length === 0) return ok(new Blob(parts));
  }
}

/** The file of an attachment record. */
export const readAttachment = (client: Client, id: string, options?: ReadOptions): Promise<Result<Blob>> =>
  readFile((range) => client('attachment.read', { id, ...range }), options);
