import type { Client } from '#shared/contract/client';
import { fail, ok, type Result } from '#shared/contract/result';
import { bytesFromBase64 } from './base64';

const CHUNK_BYTES = 1_048_576;

interface Download {
  readonly downloadId: string;
  readonly fileName: string;
  readonly bytes: number;
}

interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (received: number) => void;
}

/** Fetches a file the owner keeps ready, chunk by chunk, and hands it to the browser as a download. */
export async function saveDownload(
  client: Client,
  { downloadId, fileName, bytes }: Download,
  { signal, onProgress }: DownloadOptions,
): Promise<Result<void>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < bytes; ) {
    if (signal.aborted) {
      await client('download.discard', { downloadId });
      return fail({ code: 'cancelled' });
    }
    const read = await client('download.read', { downloadId, offset, length: CHUNK_BYTES });
    if (!read.ok) return read;
    const part = bytesFromBase64(read.value.chunk);
    if (part.length === 0) return fail({ code: 'unreachable' });
    parts.push(part);
    offset += part.length;
    onProgress(offset);
  }
  offerDownload(new Blob(parts, { type: 'application/zip' }), fileName);
  await client('download.discard', { downloadId });
  return ok(undefined);
}

/** How long a blob stays readable after the click: the browser copies it in the background. */
const KEEP_BLOB_MS = 60_000;

function offerDownload(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_BLOB_MS);
}
