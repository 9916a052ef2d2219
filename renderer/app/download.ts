import type { Client } from '#shared/contract/client';
import { ok, type Result } from '#shared/contract/result';
import { readFile } from './read-file';
import { saveFile } from './save-file';

interface Download {
  readonly downloadId: string;
  readonly fileName: string;
}

interface DownloadOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (received: number) => void;
}

/** Fetches a file the owner keeps ready and hands it to the browser; the owner's copy is dropped either way. */
export async function saveDownload(
  client: Client,
  { downloadId, fileName }: Download,
  options: DownloadOptions,
): Promise<Result<void>> {
  const file = await readFile((range) => client('download.read', { downloadId, ...range }), options);
  await client('download.discard', { downloadId });
  if (!file.ok) return file;
  saveFile(file.value, fileName);
  return ok(undefined);
}
