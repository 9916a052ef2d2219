import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok } from '#shared/contract/result';
import { saveRecord } from '#shared/rules/save-record';
import type { AppContext } from './app-context';
import { commitRecord } from './commit';
import { readChunk } from './read-chunk';
import { storeUpload } from './store-upload';

/** Files on their way in, and those the archive keeps. */
export function createAttachmentHandlers(context: AppContext) {
  const { session, uploads } = context;
  return {
    'upload.begin': async ({ fileName, bytes }) => {
      const begun = await uploads.begin(fileName, bytes);
      return begun.ok ? ok({ uploadId: begun.value }) : begun;
    },
    'upload.append': async ({ uploadId, chunk }) => {
      const received = await uploads.append(uploadId, Buffer.from(chunk, 'base64'));
      return received.ok ? ok({ received: received.value }) : received;
    },
    'upload.discard': async ({ uploadId }) => {
      await uploads.discard(uploadId);
      return ok({});
    },
    'attachment.add': async (wanted) => {
      const draft = await storeUpload(context, wanted);
      if (!draft.ok) return draft;
      return commitRecord(context, saveRecord(draft.value, 0), 'attachment', wanted.id);
    },
    'attachment.read': ({ id, offset, length }) =>
      session.withStore(async (store) => {
        const record = store.records.get(id);
        if (record?.kind !== 'attachment') return fail({ code: 'not_found', id });
        const path = await store.attachments.pathOf(record.sha256);
        return path === undefined ? fail({ code: 'not_found', id }) : readChunk(path, offset, length);
      }),
  } satisfies Partial<Handlers>;
}
