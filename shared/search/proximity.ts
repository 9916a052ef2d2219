import { occurrencesOf } from './occurrences';
import type { PreparedUnit } from './prepared-unit';

const MOST_PLACES = 12;
/** Terms farther apart than a sentence or two have nothing to do with each other. */
const FAR = 60;
const MOST_BONUS = 0.3;

/**
 * What a unit gains when the terms of a query stand close together: a factor from 1 to 1.3, from the smallest
 * gap between each term and the next one. Terms found otherwise than by their letters gain nothing.
 * O(length × terms).
 */
export function proximityFactor({ surface, textEnd }: PreparedUnit, terms: readonly string[]): number {
  if (terms.length < 2) return 1;
  const searched = surface.slice(0, textEnd);
  const places = terms.map((term) => occurrencesOf(term, searched, MOST_PLACES));
  let closeness = 0;
  for (let at = 1; at < terms.length; at++) {
    const length = terms[at - 1]?.length ?? 0;
    closeness += Math.max(0, 1 - smallestGap(places[at - 1] ?? [], length, places[at] ?? []) / FAR);
  }
  return 1 + (MOST_BONUS * closeness) / (terms.length - 1);
}

function smallestGap(ones: readonly number[], length: number, others: readonly number[]): number {
  let smallest = FAR;
  for (const one of ones) {
    for (const other of others)
      smallest = Math.min(smallest, other >= one ? Math.max(0, other - one - length) : one - other);
  }
  return smallest;
}
