import type { EncodedReadings } from './word-readings';

/**
 * One searchable piece of a record: a report's section, a phrase, a block of a note, a question.
 * Pieces of 300 to 700 characters make good snippets; longer ones work. Units of the same record
 * are grouped in the results.
 */
export interface SearchUnit {
  /** unique in the index, for example `recordId#headingPath` */
  readonly id: string;
  readonly recordId: string;
  /** changes with the record: a kept index takes back the units of records whose version is still the same */
  readonly version?: string;
  readonly kind: string;
  /** the record's title: a hit in it weighs more */
  readonly title: string;
  /** plain text or Markdown; hits are given as offsets into it */
  readonly text: string;
  /** where in the record, outermost first; searched, never highlighted */
  readonly headingPath?: readonly string[];
  /** number of the cohort (期) */
  readonly cohort?: number;
  /** event date, whole or partial: `2021-04-16`, `2021-04`, `2021` */
  readonly date?: string;
  /** searched, never highlighted */
  readonly tags: readonly string[];
  /** searched, never highlighted */
  readonly speaker?: string;
  /** how title and text are read, from an analyser (analyse-text.ts); without it the unit is found by its letters alone */
  readonly readings?: UnitReadings;
}

export interface UnitReadings {
  readonly title: EncodedReadings;
  readonly text: EncodedReadings;
}
