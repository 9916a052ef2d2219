import type { TermHits } from './term-hits';
import type { UnitStore } from './unit-store';

/** A unit that takes part in a result. */
export interface ScoredUnit {
  readonly ordinal: number;
  readonly score: number;
}

/** All that do: thousands for a common word, so not an object for each. */
export interface FoundUnits {
  /** ordinals, each once */
  readonly units: readonly number[];
  /** by ordinal, greater than 0; those of other units say nothing */
  readonly scores: Float32Array;
}

/**
 * Joins the terms of a query. A record is found when every term stands in one of its units, for a note
 * often says who in one block and what in another; of such a record the units that hold a term are hits.
 * A unit that holds all terms by itself keeps its full score, others lose by the square of what is missing. The term
 * that is found worst says how far the others can be trusted: 市長 in a title does not make up for メモ in ため｜も.
 *
 *     term 1   u0 u3 u7        mask of units     u0 1 1   both          mask of records   A 1 1  found
 *     term 2   u0 u4                             u3 1 0   first only                      B 1 1  found (u3, u4)
 *                                                u7 1 0                                   C 1 0
 *
 * Rare terms weigh more (idf). `excluded` units take no part. O(hits of all terms + units).
 */
export function combineTerms(
  terms: readonly TermHits[],
  excluded: ReadonlySet<number>,
  store: UnitStore,
): FoundUnits {
  const unitMasks = new Uint8Array(store.size);
  const recordMasks = new Uint8Array(store.recordCount);
  const scores = new Float32Array(store.size);
  const weakest = new Float32Array(store.size).fill(1);
  const touched: number[] = [];
  for (const [bit, hits] of terms.entries()) {
    const rarity = inverseFrequency(hits.units.length, store.liveCount);
    for (const unit of hits.units) {
      if (excluded.has(unit)) continue;
      if (unitMasks[unit] === 0) touched.push(unit);
      unitMasks[unit] = (unitMasks[unit] ?? 0) | (1 << bit);
      const record = store.recordOrdinalAt(unit);
      recordMasks[record] = (recordMasks[record] ?? 0) | (1 << bit);
      const weight = hits.weights[unit] ?? 0;
      scores[unit] = (scores[unit] ?? 0) + rarity * weight;
      weakest[unit] = Math.min(weakest[unit] ?? 1, weight);
    }
  }
  const all = (1 << terms.length) - 1;
  const units: number[] = [];
  for (const unit of touched) {
    if (recordMasks[store.recordOrdinalAt(unit)] !== all) continue;
    const covered = bitCount(unitMasks[unit] ?? 0) / terms.length;
    const recency = recencyFactor(store.traitsAt(unit).fiscalYear);
    const trust = terms.length < 2 ? 1 : (1 + (weakest[unit] ?? 1)) / 2;
    scores[unit] = (scores[unit] ?? 0) * covered * covered * trust * recency;
    units.push(unit);
  }
  return { units, scores };
}

/** A fifth of a percent a year: settles ties in favour of the newer, and nothing else. */
function recencyFactor(year: number | undefined): number {
  return year === undefined ? 1 : 1 + 0.002 * Math.max(0, year - FIRST_YEAR);
}

const FIRST_YEAR = 2000;

/** BM25's idf with the + 1 inside the logarithm that keeps it positive. */
function inverseFrequency(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
