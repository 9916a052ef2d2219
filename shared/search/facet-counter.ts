import { BITS, type Dimension } from './filter-units';
import type { FacetCount, SearchFacets } from './search-results';
import type { UnitTraits } from './unit-traits';

type Value = string | number;

/** Values shown for one dimension; an archive may hold thousands of tags. */
const MOST_VALUES = 100;

/**
 * Counts records, not units: a record counts once for a value however many of its units were found. Units
 * must come record by record, so that the last record a value was counted for is all there is to remember.
 * O(1) a unit and value.
 */
export class FacetCounter {
  private readonly tallies: { readonly [dimension in Dimension]: Map<Value, Tally> } = {
    kind: new Map(),
    cohort: new Map(),
    year: new Map(),
    tag: new Map(),
    speaker: new Map(),
  };

  /**
   * Counts what a unit that was found can be narrowed by; for units that agree, once is enough. `failing` is the mask of dimensions whose filters it fails: it counts
   * for a dimension when no other one fails.
   */
  count({ kind, cohort, fiscalYear, tags, speaker }: UnitTraits, record: number, failing: number): void {
    if ((failing & ~BITS.kind) === 0) this.note('kind', kind, record);
    if (cohort !== undefined && (failing & ~BITS.cohort) === 0) this.note('cohort', cohort, record);
    if (fiscalYear !== undefined && (failing & ~BITS.year) === 0) this.note('year', fiscalYear, record);
    if ((failing & ~BITS.tag) === 0) for (const tag of tags) this.note('tag', tag, record);
    if (speaker && (failing & ~BITS.speaker) === 0) this.note('speaker', speaker, record);
  }

  facets(): SearchFacets {
    return {
      kind: byCount(texts(this.tallies.kind)),
      cohort: newestFirst(numbers(this.tallies.cohort)),
      year: newestFirst(numbers(this.tallies.year)),
      tag: byCount(texts(this.tallies.tag)),
      speaker: byCount(texts(this.tallies.speaker)),
    };
  }

  private note(dimension: Dimension, value: Value, record: number): void {
    const tally = this.tallies[dimension].get(value);
    if (!tally) {
      this.tallies[dimension].set(value, { count: 1, lastRecord: record });
    } else if (tally.lastRecord !== record) {
      tally.count++;
      tally.lastRecord = record;
    }
  }
}

/** Changed in place: a frequent word counts tens of thousands of units at every keystroke. */
interface Tally {
  count: number;
  lastRecord: number;
}

function texts(tallies: ReadonlyMap<Value, Tally>): FacetCount<string>[] {
  return [...tallies].map(([value, { count }]) => ({ value: String(value), count }));
}

function numbers(tallies: ReadonlyMap<Value, Tally>): FacetCount<number>[] {
  return [...tallies].map(([value, { count }]) => ({ value: Number(value), count }));
}

function byCount(facets: FacetCount<string>[]): readonly FacetCount<string>[] {
  return facets.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}

function newestFirst(facets: FacetCount<number>[]): readonly FacetCount<number>[] {
  return facets.sort((a, b) => b.value - a.value);
}
