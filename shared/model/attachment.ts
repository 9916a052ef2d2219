import * as v from 'valibot';
import { requiredLine, sha256 } from './fields';
import { draftEntries, stampEntries } from './record-stamp';

/** 添付: the facts about a file; the bytes lie in the archive folder under their hash. */
const entries = {
  kind: v.literal('attachment'),
  fileName: requiredLine,
  /** IANA media type; application/octet-stream when unknown */
  mediaType: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/), v.maxLength(200)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256,
};

export const attachmentDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const attachmentSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type Attachment = v.InferOutput<typeof attachmentSchema>;
