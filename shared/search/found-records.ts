import type { FoundUnits, ScoredUnit } from './combine-terms';
import type { FacetCounter } from './facet-counter';
import type { FailingDimensions } from './filter-units';
import { topOf } from './top-of';
import type { UnitStore } from './unit-store';

/** What each further hit of a record adds to its best one. */
const FURTHER_HIT = 0.03;

export type RecordOrder = 'relevance' | 'date';

/** A record found, before anything is made for the screen. */
export interface FoundRecord {
  readonly recordId: string;
  readonly score: number;
  /** newest event date among its hits, `''` when there is none */
  readonly date: string;
  /** in no order */
  readonly units: readonly ScoredUnit[];
}

/**
 * The units found, gathered by record, without those that fail a filter. A common word is in thousands of records, and
 * a page shows twenty: so there are numbers only, and objects are made of the best.
 *
 *     units   u7 u2 u4 u9 u3           heads   A 2   B –   C 0      the first unit of each record
 *     place   0  1  2  3  4            next    1 – 3 4 –            and the one after it: C has u7 u2, A has u4 u9 u3
 *
 * O(units found + records).
 */
export class FoundRecords {
  private readonly records: number[] = [];
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly scores: Float64Array;

  constructor(
    private readonly found: FoundUnits,
    private readonly store: UnitStore,
    private readonly failing: FailingDimensions,
    counter: FacetCounter,
  ) {
    const { units } = found;
    this.heads = new Int32Array(store.recordCount).fill(-1);
    this.next = new Int32Array(units.length);
    this.scores = new Float64Array(store.recordCount);
    for (let at = units.length - 1; at >= 0; at--) {
      const record = store.recordOrdinalAt(units[at] ?? 0);
      this.next[at] = this.heads[record] ?? -1;
      this.heads[record] = at;
    }
    for (let record = 0; record < this.heads.length; record++) {
      const score = this.scoreOf(record, counter);
      if (score === 0) continue;
      this.scores[record] = score;
      this.records.push(record);
    }
  }

  get total(): number {
    return this.records.length;
  }

  /** The first `count` in an order; of equal ones those added first come first. */
  best(count: number, order: RecordOrder): readonly FoundRecord[] {
    if (order === 'relevance') {
      const byScore = (a: number, b: number): number => (this.scores[b] ?? 0) - (this.scores[a] ?? 0);
      return topOf(this.records, count, byScore).map((record) => this.gather(record));
    }
    const all = this.records.map((record) => this.gather(record));
    return topOf(all, count, byDate);
  }

  /** Counts a record's units and gives its score; 0 when none of them passes. */
  private scoreOf(record: number, counter: FacetCounter): number {
    let best = 0;
    let passing = 0;
    let counted = -1;
    let mask = 0;
    for (let at = this.heads[record] ?? -1; at >= 0; at = this.next[at] ?? -1) {
      const unit = this.found.units[at] ?? 0;
      const place = this.store.traitsPlaceAt(unit);
      if (place !== counted) {
        counted = place;
        const traits = this.store.traitsAt(unit);
        mask = this.failing(traits);
        counter.count(traits, record, mask);
      }
      if (mask !== 0) continue;
      passing++;
      best = Math.max(best, this.found.scores[unit] ?? 0);
    }
    return passing === 0 ? 0 : best * (1 + FURTHER_HIT * Math.log2(passing));
  }

  private gather(record: number): FoundRecord {
    const units: ScoredUnit[] = [];
    let recordId = '';
    let date = '';
    for (let at = this.heads[record] ?? -1; at >= 0; at = this.next[at] ?? -1) {
      const ordinal = this.found.units[at] ?? 0;
      if (this.failing(this.store.traitsAt(ordinal)) !== 0) continue;
      const unit = this.store.at(ordinal)?.unit;
      if (!unit) continue;
      units.push({ ordinal, score: this.found.scores[ordinal] ?? 0 });
      recordId = unit.recordId;
      if (unit.date !== undefined && unit.date > date) date = unit.date;
    }
    return { recordId, score: this.scores[record] ?? 0, date, units };
  }
}

/** Best first. */
export function byRelevance(a: FoundRecord, b: FoundRecord): number {
  return b.score - a.score;
}

/** Newest first, undated last, then by relevance. A partial date comes before the days it includes. */
export function byDate(a: FoundRecord, b: FoundRecord): number {
  if (a.date === b.date) return byRelevance(a, b);
  return a.date < b.date ? 1 : -1;
}
