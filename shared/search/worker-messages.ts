import type { KindNames } from './filter-units';
import type { LexiconWord } from './lexicon';
import type { ReadingEntry } from './reading-list';
import type { SearchOptions } from './search-index';
import type { SearchGroup, SearchResults } from './search-results';
import type { SearchUnit, UnitReadings } from './search-unit';
import type { Suggestion } from './suggest-queries';
import type { TextRange } from './text-range';

/** A record to be indexed. It is cut into units when its turn comes, and not at all when a kept index still knows it. */
export interface RecordSource {
  readonly id: string;
  /** that of the units it is cut into */
  readonly version: string;
  readonly cut: () => readonly SearchUnit[];
}

/** What is asked of search. */
export type SearchRequest =
  /** replaces the whole index; answered by `progress`, `ready` and, once it is quick, `settled` */
  | {
      readonly type: 'build';
      readonly records: readonly RecordSource[];
      /** an index as it was saved, sparing the work it still holds */
      readonly kept?: Uint8Array | undefined;
      readonly kindNames?: KindNames;
      readonly readingList?: readonly ReadingEntry[];
      readonly lexicon?: readonly LexiconWord[];
      readonly dictionaryVersion?: string;
      /** an analyser stands by: units without readings are then asked for with `unread`; false when absent */
      readonly analysed?: boolean;
    }
  /** forgets records, then adds units; a saved record is in both lists. Not answered: later queries see it */
  | { readonly type: 'patch'; readonly remove: readonly string[]; readonly add: readonly SearchUnit[] }
  /** the users' own readings are others now; what they touch is read again */
  | { readonly type: 'readingList'; readonly entries: readonly ReadingEntry[] }
  /** the answer to `unread`; units that could not be read are simply not in it */
  | { readonly type: 'readings'; readonly batch: number; readonly readings: readonly UnitReadingsOf[] }
  /** answered by `results`, `rest` and `further` with the same `seq`; the last two not when a newer query comes first */
  | {
      readonly type: 'query';
      /** grows with every query; answers to an older one are to be dropped by the page */
      readonly seq: number;
      readonly text: string;
      readonly options?: SearchOptions;
      /** whether mistakes may be forgiven in a second phase; true when absent */
      readonly similar?: boolean;
    }
  /** where a query stands in the text of a record that is open; answered by `found` */
  | {
      readonly type: 'find';
      readonly seq: number;
      readonly query: string;
      readonly recordId: string;
      readonly text: string;
    }
  /** how units are read that are to be exported, by the index or by the readings they bring; answered by `spoken` */
  | { readonly type: 'spoken'; readonly seq: number; readonly units: readonly SearchUnit[] };

export interface UnitReadingsOf extends UnitReadings {
  readonly unitId: string;
}

/** What an analyser is given of a unit. */
export type UnreadUnit = Pick<SearchUnit, 'id' | 'title' | 'text'>;

/** What search tells; every answer is plain data that structured clone can carry. */
export type SearchAnswer =
  /** records taken in so far; they are found already */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** all records are taken in and found */
  | { readonly type: 'ready'; readonly records: number }
  /** nothing is left to do: the time to save, if anything has changed */
  | { readonly type: 'settled' }
  /** to be read by the analyser and sent back with `readings` before the next ones come */
  | { readonly type: 'unread'; readonly batch: number; readonly units: readonly UnreadUnit[] }
  /** with the first few groups only: what fits on a screen */
  | { readonly type: 'results'; readonly seq: number; readonly results: SearchResults }
  /** the groups after those of `results`, a moment later */
  | { readonly type: 'rest'; readonly seq: number; readonly groups: readonly SearchGroup[] }
  /** what was found when mistakes were forgiven; when nothing at all was found, queries that do find something */
  | {
      readonly type: 'further';
      readonly seq: number;
      readonly similar: readonly SearchGroup[];
      readonly suggestions: readonly Suggestion[];
    }
  | { readonly type: 'found'; readonly seq: number; readonly ranges: readonly TextRange[] }
  /** `unread`: what has still to be read, and then to be asked for again with its readings */
  | {
      readonly type: 'spoken';
      readonly seq: number;
      readonly spoken: readonly (UnitReadingsOf & { readonly fingerprint: string })[];
      readonly unread: readonly UnreadUnit[];
    };
