import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';

/** Bytes a chunk carries: well under the body limit once it is Base64. */
const CHUNK_BYTES = 512 * 1024;

interface UploadOptions {
  readonly signal?: AbortSignal;
  /** bytes that have arrived so far */
  readonly onProgress?: (sent: number) => void;
}

/**
 * Sends a file to the owner of the data chunk by chunk, never holding it whole. A cancelled upload leaves nothing
 * there, nor does a file that cannot be read: a folder that was dropped, a stick that was pulled out.
 */
export async function uploadFile(
  client: Client,
  file: File,
  options: UploadOptions = {},
): Promise<Result<{ readonly uploadId: string }>> {
  const begun = await client('upload.begin', { fileName: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  const sent = await sendChunks(client, file, uploadId, options);
  if (sent.ok) return ok({ uploadId });
  await client('upload.discard', { uploadId });
  return sent;
}

async function sendChunks(
  client: Client,
  file: File,
  uploadId: string,
  { signal, onProgress }: UploadOptions,
): Promise<Result<undefined>> {
  for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
    if (signal?.aborted) return fail({ code: 'cancelled' });
    const chunk = await readBase64(file.slice(offset, offset + CHUNK_BYTES));
    if (chunk === undefined) return fail({ code: 'disk', trouble: 'io', path: file.name });
    const appended = await client('upload.append', { uploadId, chunk });
    if (!appended.ok) return appended;
    onProgress?.(appended.value.received);
  }
  return ok(undefined);
}

/** String.fromCharCode takes its characters as arguments, of which engines allow some ten thousands. */
const SLICE = 32_768;

async function readBase64(blob: Blob): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let binary = '';
    for (let at = 0; at < bytes.length; at += SLICE)
      binary += String.fromCharCode(...bytes.subarray(at, at + SLICE));
    return btoa(binary);
  } catch {
    return undefined;
  }
}
