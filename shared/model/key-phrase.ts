import * as v from 'valibot';
import { eventDate, line, recordId, requiredText, text, timestamp } from './fields';
import { draftEntries, stampEntries } from './record-stamp';

/**
 * Where a phrase was taken from. The quote is a W3C TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector): it finds the words again after edits.
 */
export const sourcePlaceSchema = v.looseObject({
  recordId,
  /** headings from the outermost to the nearest above the words */
  headingPath: v.array(line),
  quote: v.looseObject({ exact: text, prefix: text, suffix: text }),
});
export type SourcePlace = v.InferOutput<typeof sourcePlaceSchema>;

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
