import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { liveDrafts } from '../../app/live-drafts';
import { newPartId, newRecordId } from '../../app/new-record';
import { useServices } from '../../app/services';
import { uploadFile } from '../../app/upload';
import { mediaTypeOf } from './media-type-of';

/** A file on its way into the archive. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  /** bytes */
  readonly sent: number;
  readonly total: number;
  readonly cancel: () => void;
}

export interface Attach {
  readonly uploads: readonly Upload[];
  /** keeps a file in the archive; its record's id, or undefined when it was cancelled or refused (which a toast says) */
  readonly attach: (file: File) => Promise<string | undefined>;
}

/**
 * Uploads files as attachment records. Leaving the page does not lose a file: its upload goes on, and closing the
 * window asks while one is on its way.
 */
export function useAttach(): Attach {
  const { client, toasts } = useServices();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);

  const send = async (file: File, id: string, signal: AbortSignal) => {
    const onProgress = (sent: number): void =>
      setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, sent } : upload)));
    const uploaded = await uploadFile(client, file, { signal, onProgress });
    if (!uploaded.ok) return uploaded;
    return client('attachment.add', {
      uploadId: uploaded.value.uploadId,
      id: newRecordId(),
      mediaType: mediaTypeOf(file),
    });
  };

  const attach = async (file: File): Promise<string | undefined> => {
    const id = newPartId();
    const stop = new AbortController();
    const finished = guardClosing(id);
    setUploads((before) => [
      ...before,
      { id, fileName: file.name, sent: 0, total: file.size, cancel: () => stop.abort() },
    ]);
    const added = await send(file, id, stop.signal);
    finished();
    setUploads((before) => before.filter((upload) => upload.id !== id));
    if (added.ok) return added.value.id;
    if (added.error.code !== 'cancelled') {
      toasts.show({
        tone: 'error',
        text: `「${file.name}」を添付できませんでした。${errorSentence(added.error)}`,
      });
    }
    return undefined;
  };

  return { uploads, attach };
}

/** Until the returned function is called, closing the window asks first. */
function guardClosing(uploadId: string): () => void {
  let isDone = false;
  const key = `upload/${uploadId}`;
  liveDrafts.hold(key, {
    isDirty: () => !isDone,
    rescueNow: () => {},
    flush: async () => isDone,
  });
  return () => {
    isDone = true;
    void liveDrafts.release(key);
  };
}
