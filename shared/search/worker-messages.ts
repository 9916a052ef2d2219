import type { KindNames } from './filter-units';
import type { SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit } from './search-unit';

/** What the page asks of the search worker; every message is plain data that structured clone can carry. */
export type SearchRequest =
  /** replaces the whole index; answered by `ready` */
  | { readonly type: 'build'; readonly units: readonly SearchUnit[]; readonly kindNames?: KindNames }
  /** forgets records, then adds units; a saved record is in both lists. Not answered: later queries see it */
  | { readonly type: 'patch'; readonly remove: readonly string[]; readonly add: readonly SearchUnit[] }
  /** answered by `results` and, when there are few, by `similar` with the same `seq` */
  | {
      readonly type: 'query';
      /** grows with every query; answers to an older one are to be dropped by the page */
      readonly seq: number;
      readonly text: string;
      readonly options?: SearchOptions;
      /** whether mistakes may be forgiven in a second phase; true when absent */
      readonly similar?: boolean;
    };

/** What the search worker tells the page. */
export type SearchAnswer =
  | { readonly type: 'ready'; readonly units: number }
  | { readonly type: 'results'; readonly seq: number; readonly results: SearchResults }
  | { readonly type: 'similar'; readonly seq: number; readonly groups: readonly SearchGroup[] };
