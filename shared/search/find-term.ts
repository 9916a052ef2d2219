import type { CandidateSource } from './candidate-source';
import type { Needle } from './needle';
import type { TermHits } from './term-hits';
import type { UnitStore } from './unit-store';

/**
 * The units that hold a term: those where any of its needles is, each with the weight of its best needle.
 * O(candidates × their length).
 */
export function findTerm(needles: readonly Needle[], source: CandidateSource, store: UnitStore): TermHits {
  const best = new Float32Array(store.size);
  const found: number[] = [];
  const mean = store.meanLength;
  for (const needle of needles) {
    for (const ordinal of source.candidates(needle)) {
      const prepared = store.at(ordinal);
      const weight = prepared ? needle.weigh(prepared, mean) : 0;
      const known = best[ordinal] ?? 0;
      if (weight <= known) continue;
      if (known === 0) found.push(ordinal);
      best[ordinal] = weight;
    }
  }
  return { units: found, weights: best };
}
