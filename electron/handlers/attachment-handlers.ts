import { unlink } from 'node:fs/promises';
import * as v from 'valibot';
import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok } from '#shared/contract/result';
import { attachmentSchema } from '#shared/model/attachment';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { DraftOf } from '#shared/model/record';
import { saveRecord } from '#shared/rules/save-record';
import type { AppContext } from './app-context';
import { commitRecord } from './commit';
import { readChunk } from './read-chunk';

const UNKNOWN_TYPE = 'application/octet-stream';

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
    'attachment.add': async ({ uploadId, id, mediaType }) => {
      const upload = await uploads.take(uploadId);
      if (!upload.ok) return upload;
      const { path, fileName } = upload.value;
      const stored = await session.withStore((store) => store.attachments.add(path));
      await unlink(path).catch(() => undefined);
      if (!stored.ok) return stored;
      const draft: DraftOf<'attachment'> = {
        id,
        kind: 'attachment',
        tags: [],
        visibility: DEFAULT_VISIBILITY.attachment,
        fileName,
        mediaType: v.is(attachmentSchema.entries.mediaType, mediaType) ? mediaType : UNKNOWN_TYPE,
        ...stored.value,
      };
      return commitRecord(context, saveRecord(draft, 0), 'attachment', id);
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
