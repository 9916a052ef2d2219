import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';

/** Bytes a chunk carries: well under the body limit once it is Base64. */
const CHUNK_BYTES = 512 * 1024;

interface UploadOptions {
  readonly signal?: AbortSignal;
  /** bytes that have arrived so far */
  readonly onProgress?: (sent: number) => void;
}

/** Sends a file to the owner of the data chunk by chunk, never holding it whole. A cancelled upload leaves nothing there. */
export async function uploadFile(
  client: Client,
  file: File,
  { signal, onProgress }: UploadOptions = {},
): Promise<Result<{ readonly uploadId: string }>> {
  const begun = await client('upload.begin', { fileName: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { uploadId } = begun.value;
  for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
    if (signal?.aborted) {
      await client('upload.discard', { uploadId });
      return fail({ code: 'cancelled' });
    }
    const chunk = await toBase64(file.slice(offset, offset + CHUNK_BYTES));
    const appended = await client('upload.append', { uploadId, chunk });
    if (!appended.ok) {
      await client('upload.discard', { uploadId });
      return appended;
    }
    onProgress?.(appended.value.received);
  }
  return ok({ uploadId });
}

function toBase64(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.readAsDataURL(blob);
  });
}
