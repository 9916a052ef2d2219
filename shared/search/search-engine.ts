import type { CandidateSource } from './candidate-source';
import { combineTerms, type FoundUnits, type ScoredUnit } from './combine-terms';
import { expandTerm } from './expand-term';
import { FacetCounter } from './facet-counter';
import { compileFilters, type KindNames } from './filter-units';
import { findAllTerms, findTerm } from './find-term';
import { byDate, byRelevance, type FoundRecord, FoundRecords } from './found-records';
import type { Lexicon } from './lexicon';
import { parseQuery } from './parse-query';
import { presentGroup } from './present-groups';
import { proximityFactor } from './proximity';
import type { Query } from './query';
import type { SearchOptions } from './search-index';
import type { SearchFacets, SearchGroup, SearchResults, StagedResults } from './search-results';
import { TermNeedles } from './term-needles';
import { topOf } from './top-of';
import type { UnitStore } from './unit-store';
import { writtenAlikeFactor } from './written-alike';

const LIMIT = 20;
/** Records whose order is refined; nobody looks at the ones behind them. */
const MOST_REFINED = 50;
/** Units of one record looked at for it. */
const MOST_COMPARED = 8;

/** What a search works on. */
export interface SearchGround {
  readonly store: UnitStore;
  readonly source: CandidateSource;
  readonly lexicon: Lexicon;
  readonly kindNames: KindNames;
}

/**
 * One search from the query to what is shown, the same for every engine:
 *
 *     query ─▶ terms ─▶ needles ─▶ candidates ─▶ weights ─▶ joined ─▶ filtered, counted ─▶ grouped ─▶ shown
 *              parse    expand     source        needle     combine   filters, facets      present
 */
export function runSearch(
  ground: SearchGround,
  query: Query | string,
  options: SearchOptions,
): SearchResults {
  const { first: groups, total, facets } = runStagedSearch(ground, query, options);
  return { groups, total, facets };
}

/** `runSearch`, of which only the groups of the first `first` records are made at once. */
export function runStagedSearch(
  ground: SearchGround,
  query: Query | string,
  options: SearchOptions,
  first: number = Number.POSITIVE_INFINITY,
): StagedResults {
  const { records, needles, total, facets } = findRecords(ground, query, options);
  const present = (some: readonly FoundRecord[]): readonly SearchGroup[] =>
    some.map((record) => presentGroup(record, needles, ground.store));
  let rest: readonly SearchGroup[] | undefined;
  return {
    first: present(records.slice(0, first)),
    rest: () => {
      rest ??= present(records.slice(first));
      return rest;
    },
    total,
    facets,
  };
}

interface OrderedRecords {
  /** at most `limit`, in the order asked for */
  readonly records: readonly FoundRecord[];
  /** what they were found by */
  readonly needles: readonly TermNeedles[];
  readonly total: number;
  readonly facets: SearchFacets;
}

/** A search up to the order of the records; nothing is made for the screen yet. */
export function findRecords(
  ground: SearchGround,
  query: Query | string,
  options: SearchOptions,
): OrderedRecords {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const needles = wantedNeedles(parsed, ground.lexicon);
  const counter = new FacetCounter();
  const records = narrow(ground, foundUnits(ground, parsed, needles, options), parsed, options, counter);
  const order = options.sort === 'date' || needles.length === 0 ? 'date' : 'relevance';
  const limit = options.limit ?? LIMIT;
  const likely = records.best(Math.max(limit, MOST_REFINED), order);
  const ordered = refine(likely, parsed, ground.store)
    .sort(order === 'date' ? byDate : byRelevance)
    .slice(0, limit);
  return { records: ordered, needles, total: records.total, facets: counter.facets() };
}

/**
 * Weighs in what is too dear to look at for every record: whether the terms stand close together, and in the very
 * letters that were typed.
 */
function refine(records: readonly FoundRecord[], query: Query, store: UnitStore): FoundRecord[] {
  const terms = query.terms.filter((term) => !term.negated);
  const letters = terms.map((term) => term.folded);
  return records.map((record) => {
    const factors = topOf(record.units, MOST_COMPARED, byScore).map(({ ordinal }) => {
      const prepared = store.at(ordinal);
      return prepared ? proximityFactor(prepared, letters) * writtenAlikeFactor(prepared, terms) : 1;
    });
    return { ...record, score: record.score * Math.max(...factors) };
  });
}

function byScore(a: ScoredUnit, b: ScoredUnit): number {
  return b.score - a.score;
}

/** The needles of each term that is to be found. */
export function wantedNeedles(query: Query, lexicon: Lexicon): readonly TermNeedles[] {
  return query.terms.filter((term) => !term.negated).map((term) => expandTerm(term, lexicon));
}

/** Groups by record, keeps what passes the filters of query and page and counts facets on the way. */
export function narrow(
  { store, kindNames }: SearchGround,
  found: FoundUnits,
  query: Query,
  options: SearchOptions,
  counter: FacetCounter,
): FoundRecords {
  const failing = compileFilters([query.filters, options.filters ?? {}], kindNames);
  return new FoundRecords(found, store, failing, counter);
}

/** Units that hold a term with a minus; only its first needle counts, not what it sounds like. */
export function excludedUnits({ store, source, lexicon }: SearchGround, query: Query): ReadonlySet<number> {
  const negated = query.terms.filter((term) => term.negated);
  const plain = negated.map((term) => new TermNeedles(expandTerm(term, lexicon).near.slice(0, 1)));
  return new Set(plain.flatMap((needles) => findTerm(needles, source, store).units));
}

function foundUnits(
  ground: SearchGround,
  query: Query,
  needles: readonly TermNeedles[],
  options: SearchOptions,
): FoundUnits {
  const { store, source } = ground;
  const excluded = excludedUnits(ground, query);
  if (needles.length > 0) {
    const hits = findAllTerms(needles, source, store);
    return hits ? combineTerms(hits, excluded, store) : NONE;
  }
  return narrows(query, options) ? everything(store, excluded) : NONE;
}

const NONE: FoundUnits = { units: [], scores: new Float32Array(0) };

function everything(store: UnitStore, excluded: ReadonlySet<number>): FoundUnits {
  const units: number[] = [];
  for (let ordinal = 0; ordinal < store.size; ordinal++) {
    if (store.at(ordinal) && !excluded.has(ordinal)) units.push(ordinal);
  }
  return { units, scores: new Float32Array(store.size).fill(1) };
}

/** A query of filters or exclusions alone lists what is left; an empty one lists nothing. */
function narrows(query: Query, options: SearchOptions): boolean {
  const filters = [query.filters, options.filters ?? {}].flatMap((set) => Object.values(set));
  return query.terms.length > 0 || filters.some((values) => values.length > 0);
}
