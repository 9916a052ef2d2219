import { unlink } from 'node:fs/promises';
import * as v from 'valibot';
import { ok, type Result } from '#shared/contract/result';
import { attachmentSchema } from '#shared/model/attachment';
import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { DraftOf } from '#shared/model/record';
import type { AppContext } from './app-context';

const UNKNOWN_TYPE = 'application/octet-stream';

interface WantedAttachment {
  readonly uploadId: string;
  /** of the attachment's record */
  readonly id: string;
  readonly mediaType: string;
}

/** Puts an uploaded file among the archive's files, under its hash; answers with the record that will name it. */
export async function storeUpload(
  { session, uploads }: AppContext,
  { uploadId, id, mediaType }: WantedAttachment,
): Promise<Result<DraftOf<'attachment'>>> {
  const upload = await uploads.take(uploadId);
  if (!upload.ok) return upload;
  const { path, fileName } = upload.value;
  const stored = await session.withStore((store) => store.attachments.add(path));
  await unlink(path).catch(() => undefined);
  if (!stored.ok) return stored;
  return ok({
    id,
    kind: 'attachment',
    tags: [],
    visibility: DEFAULT_VISIBILITY.attachment,
    fileName,
    mediaType: v.is(attachmentSchema.entries.mediaType, mediaType) ? mediaType : UNKNOWN_TYPE,
    ...stored.value,
  });
}
