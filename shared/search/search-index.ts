import type { Query, SearchFilters } from './query';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit } from './search-unit';
import type { TextRange } from './text-range';

export interface SearchOptions {
  /** most groups to return; 20 when absent */
  readonly limit?: number;
  /** chosen on the page; they hold beside the filters typed in the query */
  readonly filters?: SearchFilters;
  /** `'date'` puts the newest first, undated last; `'relevance'` when absent */
  readonly sort?: 'relevance' | 'date';
}

/** What every engine of this library can do. All engines find the same units; they differ in speed and in reach. */
export interface SearchIndex {
  /** Adds units. A unit whose id is already there takes the old one's place. */
  add(units: readonly SearchUnit[]): void;
  /** Forgets all units of a record; nothing happens when there are none. */
  remove(recordId: string): void;
  search(query: Query | string, options?: SearchOptions): SearchResults;
  /**
   * The second phase: records found only when small mistakes are forgiven, none of which `search` finds.
   * Empty when `search` already found enough.
   */
  searchSimilar(query: Query | string, options?: SearchOptions): readonly SearchGroup[];
  /**
   * Where the terms of a query stand in a record's text as somebody sees it, for marking and for going from hit to
   * hit: UTF-16 offsets into `text`, sorted, none overlapping.
   */
  find(query: Query | string, recordId: string, text: string): readonly TextRange[];
}
