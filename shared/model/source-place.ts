import * as v from 'valibot';
import { line, recordId, text } from './fields';

/**
 * Where something was taken from. The quote is a W3C TextQuoteSelector
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector): it finds the words again after edits.
 */
export const sourcePlaceSchema = v.looseObject({
  recordId,
  /** headings from the outermost to the nearest above the words */
  headingPath: v.array(line),
  quote: v.looseObject({ exact: text, prefix: text, suffix: text }),
});
export type SourcePlace = v.InferOutput<typeof sourcePlaceSchema>;
