import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import type { ReadingEntry } from '#shared/search/reading-list';
import type { SearchAnswer, SearchRequest, UnitReadingsOf } from '#shared/search/worker-messages';

/** What the page sends to its search worker: records as they are; cutting them in units is the worker's work. */
export type PageMessage =
  /** an archive was opened, or another one */
  | {
      readonly type: 'records';
      readonly archiveId: string;
      readonly records: readonly ArchiveRecord[];
      readonly readingList: readonly ReadingEntry[];
      /** what a handoff package brings along; empty where an analyser stands by */
      readonly spoken: readonly UnitReadingsOf[];
      /** the page has an analyser: answer with `unread` what it is to read */
      readonly isAnalysed: boolean;
      /** whether the index may be kept in the browser's own storage for the next start */
      readonly isKept: boolean;
    }
  | { readonly type: 'changes'; readonly changes: readonly Change[] }
  /** forget what was kept; `records` follows */
  | { readonly type: 'forget' }
  /** how the units of these records, as they would be exported, are read; answered by `spoken` */
  | {
      readonly type: 'spokenRecords';
      readonly seq: number;
      readonly records: readonly ArchiveRecord[];
    }
  | Extract<SearchRequest, { type: 'query' | 'find' | 'readings' | 'readingList' | 'spoken' }>;

/** What the search worker tells the page. */
export type WorkerAnswer =
  | SearchAnswer
  /** the index lies in the browser's storage as it is now; comes some time after `settled`, or not at all */
  | { readonly type: 'kept' };
