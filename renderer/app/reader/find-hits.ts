import { highlightRanges } from '#shared/search/highlight-ranges';
import type { TextRange } from '#shared/search/text-range';

/** Hits of one find at the most: more than anyone walks through, few enough to mark at once. */
const MOST = 5_000;

/** Where the words of a find occur in a document's text, in order. */
export function findHits(query: string, text: string): readonly TextRange[] {
  return query.trim() === '' ? [] : highlightRanges(query, text).slice(0, MOST);
}

/** The hit to go to from `current`, around the ends; -1 when there are none. */
export function stepHit(current: number, step: 1 | -1, count: number): number {
  return count === 0 ? -1 : (current + step + count) % count;
}
