import * as v from 'valibot';
import { eventDate, line, recordId, requiredLine, text, timestamp } from './fields';
import { draftEntries, stampEntries } from './record-stamp';

/** 過去レポート／資料: a yearly report or another document; its headings are its sections. */
const entries = {
  kind: v.literal('report'),
  cohortId: v.exactOptional(recordId),
  title: requiredLine,
  date: v.exactOptional(eventDate),
  /** Markdown */
  body: text,
  source: v.exactOptional(
    v.looseObject({ fileName: line, attachmentId: v.exactOptional(recordId), importedAt: timestamp }),
  ),
};

export const reportDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const reportSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type Report = v.InferOutput<typeof reportSchema>;
