import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import type { SearchRequest } from '#shared/search/worker-messages';

/** What the page sends to its search worker: records as they are; cutting them in units is the worker's work. */
export type PageMessage =
  | { readonly type: 'records'; readonly records: readonly ArchiveRecord[] }
  | { readonly type: 'changes'; readonly changes: readonly Change[] }
  | Extract<SearchRequest, { type: 'query' }>;
