import { combineTerms, type ScoredUnit } from './combine-terms';
import { FacetCounter } from './facet-counter';
import { compileFilters, type KindNames } from './filter-units';
import { parseQuery } from './parse-query';
import { byDate, byRelevance, groupByRecord, presentGroup } from './present-groups';
import type { Query, QueryTerm } from './query';
import type { SearchIndex, SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit } from './search-unit';
import { TermHits } from './term-hits';
import { matcherOf } from './term-matcher';
import { UnitStore } from './unit-store';

const LIMIT = 20;

/**
 * The plain engine: looks through every folded unit. Needs nothing but the texts, so it answers from the
 * first moment on. O(letters of the archive) a term.
 */
export class ScanIndex implements SearchIndex {
  private readonly store = new UnitStore();

  /** `kindNames` gives the words people type after 種別: for each kind. */
  constructor(private readonly kindNames: KindNames = {}) {}

  add(units: readonly SearchUnit[]): void {
    for (const unit of units) this.store.add(unit);
  }

  remove(recordId: string): void {
    this.store.removeRecord(recordId);
  }

  search(query: Query | string, options: SearchOptions = {}): SearchResults {
    const parsed = typeof query === 'string' ? parseQuery(query) : query;
    const wanted = parsed.terms.filter((term) => !term.negated);
    const failing = compileFilters([parsed.filters, options.filters ?? {}], this.kindNames);
    const counter = new FacetCounter();
    const passing = this.found(parsed, wanted, options).filter((scored) => {
      const prepared = this.store.at(scored.ordinal);
      if (!prepared) return false;
      const mask = failing(prepared);
      counter.count(prepared, scored.record, mask);
      return mask === 0;
    });
    const records = groupByRecord(passing, this.store);
    const order = options.sort === 'date' || wanted.length === 0 ? byDate : byRelevance;
    const shown = records.sort(order).slice(0, options.limit ?? LIMIT);
    const matchers = wanted.map(matcherOf);
    return {
      groups: shown.map((record) => presentGroup(record, matchers, this.store)),
      total: records.length,
      facets: counter.facets(),
    };
  }

  searchSimilar(): readonly SearchGroup[] {
    return [];
  }

  private found(query: Query, wanted: readonly QueryTerm[], options: SearchOptions): readonly ScoredUnit[] {
    const excluded = new Set(
      query.terms.filter((term) => term.negated).flatMap((term) => this.hitsOf(term).units),
    );
    if (wanted.length > 0)
      return combineTerms(
        wanted.map((term) => this.hitsOf(term)),
        excluded,
        this.store,
      );
    return narrows(query, options) ? this.everything(excluded) : [];
  }

  private hitsOf(term: QueryTerm): TermHits {
    const matcher = matcherOf(term);
    const hits = new TermHits();
    const mean = this.store.meanLength;
    for (let ordinal = 0; ordinal < this.store.size; ordinal++) {
      const prepared = this.store.at(ordinal);
      if (!prepared) continue;
      const weight = matcher.weigh(prepared, mean);
      if (weight > 0) hits.push(ordinal, weight);
    }
    return hits;
  }

  private everything(excluded: ReadonlySet<number>): readonly ScoredUnit[] {
    const all: ScoredUnit[] = [];
    for (let ordinal = 0; ordinal < this.store.size; ordinal++) {
      if (!this.store.at(ordinal) || excluded.has(ordinal)) continue;
      all.push({ ordinal, record: this.store.recordOrdinalAt(ordinal), score: 1 });
    }
    return all;
  }
}

/** A query of filters or exclusions alone lists what is left; an empty one lists nothing. */
function narrows(query: Query, options: SearchOptions): boolean {
  const filters = [query.filters, options.filters ?? {}].flatMap((set) => Object.values(set));
  return query.terms.length > 0 || filters.some((values) => values.length > 0);
}
