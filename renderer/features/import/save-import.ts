import { errorSentence } from '#shared/contract/error-sentences';
import type { RecordDraft } from '#shared/model/record';
import { newRecordId } from '../../app/new-record';
import type { Services } from '../../app/services';
import { uploadFile } from '../../app/upload';

/** A file that goes into the archive with the records. */
export interface ImportFile {
  /** of its attachment's record */
  readonly id: string;
  readonly file: File;
  readonly mediaType: string;
}

interface SaveOptions {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export type SaveOutcome =
  | { readonly state: 'saved'; readonly transactionId: string; readonly records: number }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'cancelled' };

/**
 * Keeps an import: its files are sent first, then all of it is saved in one transaction. Until that one answers, the
 * archive has nothing of it.
 */
export async function saveImport(
  { client }: Services,
  records: readonly RecordDraft[],
  files: readonly ImportFile[],
  { onProgress, signal }: SaveOptions,
): Promise<SaveOutcome> {
  const total = files.reduce((sum, { file }) => sum + file.size, 0);
  const sent: { readonly uploadId: string; readonly id: string; readonly mediaType: string }[] = [];
  const discard = async (): Promise<void> => {
    for (const { uploadId } of sent) await client('upload.discard', { uploadId });
  };
  let before = 0;
  for (const { id, file, mediaType } of files) {
    const offset = before;
    const uploaded = await uploadFile(client, file, {
      signal,
      onProgress: (done) => onProgress(offset + done, total),
    });
    if (!uploaded.ok) {
      await discard();
      return uploaded.error.code === 'cancelled'
        ? { state: 'cancelled' }
        : { state: 'failed', sentence: errorSentence(uploaded.error) };
    }
    sent.push({ uploadId: uploaded.value.uploadId, id, mediaType });
    before += file.size;
  }
  const added = await client('record.addAll', { records: [...records], files: sent });
  if (!added.ok) {
    await discard();
    return { state: 'failed', sentence: errorSentence(added.error) };
  }
  return {
    state: 'saved',
    transactionId: added.value.transactionId,
    records: added.value.records.filter((record) => record.kind !== 'attachment').length,
  };
}

export const importFile = (file: File, mediaType: string): ImportFile => ({
  id: newRecordId(),
  file,
  mediaType,
});
