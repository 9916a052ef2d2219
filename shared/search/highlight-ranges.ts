import { parseQuery } from './parse-query';
import type { Query } from './query';
import { matcherOf } from './term-matcher';
import { mergeRanges, type TextRange } from './text-range';

/**
 * Where a text that is open holds the terms of a query, for marking and for next and previous hit:
 * UTF-16 offsets, sorted, none overlapping. O(length × terms).
 */
export function highlightRanges(query: Query | string, text: string): readonly TextRange[] {
  const { terms } = typeof query === 'string' ? parseQuery(query) : query;
  return mergeRanges(terms.filter((term) => !term.negated).flatMap((term) => matcherOf(term).rangesIn(text)));
}
