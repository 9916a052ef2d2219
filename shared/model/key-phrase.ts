import * as v from 'valibot';
import { eventDate, line, recordId, requiredText, text, timestamp } from './fields';
import { draftEntries, stampEntries } from './record-stamp';
import { sourcePlaceSchema } from './source-place';

const recommendationSchema = v.looseObject({ by: line, reason: text, at: timestamp });

/** キーフレーズ: a short quotation that moved someone. */
const entries = {
  kind: v.literal('keyPhrase'),
  text: requiredText,
  speaker: v.exactOptional(line),
  occasion: v.exactOptional(line),
  date: v.exactOptional(eventDate),
  cohortId: v.exactOptional(recordId),
  comment: v.exactOptional(text),
  source: v.exactOptional(sourcePlaceSchema),
  recommendations: v.array(recommendationSchema),
};

export const keyPhraseDraftSchema = v.looseObject({ ...draftEntries, ...entries });
export const keyPhraseSchema = v.looseObject({ ...draftEntries, ...stampEntries, ...entries });
export type KeyPhrase = v.InferOutput<typeof keyPhraseSchema>;
