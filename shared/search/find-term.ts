import type { CandidateSource } from './candidate-source';
import { LEAST_SHARE } from './frequency-weight';
import type { Needle } from './needle';
import type { TermHits } from './term-hits';
import type { TermNeedles } from './term-needles';
import type { UnitStore } from './unit-store';

/** With so many units found, last resorts are left alone. */
const ENOUGH = 20;

/** `findTerm` for each term of a query; undefined as soon as one is found nowhere, for then the others do not matter. */
export function findAllTerms(
  terms: readonly TermNeedles[],
  source: CandidateSource,
  store: UnitStore,
): readonly TermHits[] | undefined {
  const hits: TermHits[] = [];
  for (const needles of terms) {
    const own = findTerm(needles, source, store);
    if (own.units.length === 0) return undefined;
    hits.push(own);
  }
  return hits;
}

/**
 * The units that hold a term: those where any of its needles is, each with the weight of its best needle. A
 * unit already found in a tier is not looked at again for the same or a lower one. O(candidates × their length).
 */
export function findTerm(needles: TermNeedles, source: CandidateSource, store: UnitStore): TermHits {
  const weights = new Float32Array(store.size);
  const units: number[] = [];
  const mean = store.meanLength;
  const look = (needle: Needle): void => {
    if (needle.isForUnread && store.unreadCount === 0) return;
    const enough = needle.tier * LEAST_SHARE;
    for (const ordinal of source.candidates(needle)) {
      const known = weights[ordinal] ?? 0;
      if (known >= enough) continue;
      const prepared = store.at(ordinal);
      const weight = prepared ? needle.weigh(prepared, mean) : 0;
      if (weight <= known) continue;
      if (known === 0) units.push(ordinal);
      weights[ordinal] = weight;
    }
  };
  for (const needle of needles.near) look(needle);
  if (units.length < ENOUGH) for (const needle of needles.lastResorts()) look(needle);
  if (units.length === 0) for (const needle of needles.guesses()) look(needle);
  return { units, weights };
}
