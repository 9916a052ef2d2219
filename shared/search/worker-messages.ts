import type { KindNames } from './filter-units';
import type { LexiconWord } from './lexicon';
import type { UnitMarks } from './mark-unit';
import type { ReadingEntry } from './reading-list';
import type { SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit, UnitReadings } from './search-unit';

/** What a new index is told beside its units; everything may be absent. */
interface IndexContents {
  readonly units: readonly SearchUnit[];
  readonly kindNames?: KindNames;
  readonly readingList?: readonly ReadingEntry[];
  readonly lexicon?: readonly LexiconWord[];
  readonly dictionaryVersion?: string;
  /** an analyser stands by: units without readings are then asked for with `unread`; false when absent */
  readonly analysed?: boolean;
}

/** What the page asks of the search worker; every message is plain data that structured clone can carry. */
export type SearchRequest =
  /** replaces the whole index; answered by `progress`, `ready` and, once it is quick, `settled` */
  | ({ readonly type: 'build' } & IndexContents)
  /** `build`, sparing the work that `bytes`, once saved, still holds */
  | ({ readonly type: 'restore'; readonly bytes: Uint8Array } & IndexContents)
  /** forgets records, then adds units; a saved record is in both lists. Not answered: later queries see it */
  | { readonly type: 'patch'; readonly remove: readonly string[]; readonly add: readonly SearchUnit[] }
  /** the answer to `unread`; units that could not be read are simply not in it */
  | { readonly type: 'readings'; readonly readings: readonly ({ readonly unitId: string } & UnitReadings)[] }
  /** answered by `results` and, when there are few, by `similar` with the same `seq` */
  | {
      readonly type: 'query';
      /** grows with every query; answers to an older one are to be dropped by the page */
      readonly seq: number;
      readonly text: string;
      readonly options?: SearchOptions;
      /** whether mistakes may be forgiven in a second phase; true when absent */
      readonly similar?: boolean;
    }
  /** what to mark in a record that is open; answered by `marks` */
  | { readonly type: 'marks'; readonly seq: number; readonly text: string; readonly recordId: string }
  /** answered by `saved` */
  | { readonly type: 'save' };

/** What the search worker tells the page. */
export type SearchAnswer =
  /** units taken in so far; they are found already */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** all units are taken in and found */
  | { readonly type: 'ready'; readonly units: number }
  /** nothing is left to do: the time to save */
  | { readonly type: 'settled' }
  /** to be read by the analyser and sent back with `readings` before the next ones come */
  | { readonly type: 'unread'; readonly units: readonly Pick<SearchUnit, 'id' | 'title' | 'text'>[] }
  | { readonly type: 'results'; readonly seq: number; readonly results: SearchResults }
  | { readonly type: 'similar'; readonly seq: number; readonly groups: readonly SearchGroup[] }
  | { readonly type: 'marks'; readonly seq: number; readonly units: readonly UnitMarks[] }
  | { readonly type: 'saved'; readonly bytes: Uint8Array };
