import { DIMENSIONS, type Dimension } from './filter-units';
import type { PreparedUnit } from './prepared-unit';
import type { FacetCount, SearchFacets } from './search-results';

type Value = string | number;

/** Values shown for one dimension; an archive may hold thousands of tags. */
const MOST_VALUES = 100;

/**
 * Counts records, not units: a record counts once for a value however many of its units were found.
 * Each value remembers the records it has seen. O(1) a unit and value.
 */
export class FacetCounter {
  private readonly seen: { readonly [dimension in Dimension]: Map<Value, Set<number>> } = {
    kind: new Map(),
    cohort: new Map(),
    year: new Map(),
    tag: new Map(),
    speaker: new Map(),
  };

  /**
   * Counts a unit that was found. `failing` is the mask of dimensions whose filters it fails: it counts
   * for a dimension when no other one fails.
   */
  count(prepared: PreparedUnit, record: number, failing: number): void {
    for (const [at, dimension] of DIMENSIONS.entries()) {
      if ((failing & ~(1 << at)) !== 0) continue;
      for (const value of valuesOf(prepared, dimension)) this.note(dimension, value, record);
    }
  }

  facets(): SearchFacets {
    return {
      kind: byCount(texts(this.seen.kind)),
      cohort: newestFirst(numbers(this.seen.cohort)),
      year: newestFirst(numbers(this.seen.year)),
      tag: byCount(texts(this.seen.tag)),
      speaker: byCount(texts(this.seen.speaker)),
    };
  }

  private note(dimension: Dimension, value: Value, record: number): void {
    const records = this.seen[dimension].get(value);
    if (records) records.add(record);
    else this.seen[dimension].set(value, new Set([record]));
  }
}

function valuesOf({ unit, fiscalYear }: PreparedUnit, dimension: Dimension): readonly Value[] {
  switch (dimension) {
    case 'kind':
      return [unit.kind];
    case 'cohort':
      return unit.cohort === undefined ? [] : [unit.cohort];
    case 'year':
      return fiscalYear === undefined ? [] : [fiscalYear];
    case 'tag':
      return unit.tags;
    case 'speaker':
      return unit.speaker === undefined || unit.speaker === '' ? [] : [unit.speaker];
  }
}

function texts(seen: ReadonlyMap<Value, ReadonlySet<number>>): FacetCount<string>[] {
  return [...seen].map(([value, records]) => ({ value: String(value), count: records.size }));
}

function numbers(seen: ReadonlyMap<Value, ReadonlySet<number>>): FacetCount<number>[] {
  return [...seen].map(([value, records]) => ({ value: Number(value), count: records.size }));
}

function byCount(counts: FacetCount<string>[]): readonly FacetCount<string>[] {
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, MOST_VALUES);
}

function newestFirst(counts: FacetCount<number>[]): readonly FacetCount<number>[] {
  return counts.sort((a, b) => b.value - a.value);
}
