import { rangesAsWritten } from './as-written';
import { fold } from './fold';
import { occurrencesOf } from './occurrences';
import type { PreparedUnit } from './prepared-unit';
import type { QueryTerm } from './query';
import type { TextRange } from './text-range';
import { TITLE_FACTOR, weighSurface } from './weigh-surface';

/** A unit that also has the very letters that were typed comes before one that differs in script or width. */
const WRITTEN_ALIKE = 1.1;
/** Enough to mark any page; keeps a one-letter query over a long document cheap. */
const MOST_RANGES = 500;

/** One term made ready to be looked for. */
export interface TermMatcher {
  /** 0 when the unit does not hold the term, else its weight. O(length). */
  weigh(prepared: PreparedUnit, meanLength: number): number;
  /** where the term stands in an original text */
  rangesIn(text: string): readonly TextRange[];
}

export function matcherOf(term: QueryTerm): TermMatcher {
  return term.exact ? writtenMatcher(term) : spelledMatcher(term);
}

function spelledMatcher(term: QueryTerm): TermMatcher {
  return {
    weigh: (prepared, meanLength) => {
      const weight = weighSurface(prepared, term.folded, meanLength);
      return weight > 0 && isWrittenAlike(term, prepared) ? weight * WRITTEN_ALIKE : weight;
    },
    rangesIn: (text) => {
      const source = fold(text);
      return occurrencesOf(term.folded, source.folded, MOST_RANGES).map((at) =>
        source.map().toOriginal(at, at + term.folded.length),
      );
    },
  };
}

function writtenMatcher(term: QueryTerm): TermMatcher {
  return {
    weigh: (prepared, meanLength) => {
      const weight = weighSurface(prepared, term.folded, meanLength);
      if (weight === 0) return 0;
      if (rangesAsWritten(term, prepared.unit.title).length > 0) return weight;
      return rangesAsWritten(term, prepared.unit.text).length > 0 ? weight / TITLE_FACTOR : 0;
    },
    rangesIn: (text) => rangesAsWritten(term, text).slice(0, MOST_RANGES),
  };
}

function isWrittenAlike(term: QueryTerm, { unit }: PreparedUnit): boolean {
  return unit.text.includes(term.text) || unit.title.includes(term.text);
}
