import type { Durations } from './durations';
import type { SizeName } from './invented-records';

/** One measurement in a process of its own, as JSON in its first argument. */
export interface BenchTask {
  readonly measure: 'make' | 'save' | 'lowdb' | 'open' | 'parse' | 'snapshot';
  readonly size: SizeName;
  readonly folder: string;
}

/** What a process measured. Milliseconds and bytes. */
export interface BenchFigures {
  readonly make: { readonly archiveBytes: number; readonly records: number };
  readonly save: {
    readonly acknowledged: Durations;
    readonly bareAppend: Durations;
    readonly lineBytes: number;
  };
  readonly lowdb: { readonly write: Durations };
  readonly open: { readonly open: number; readonly heapBytes: number; readonly residentBytes: number };
  readonly parse: { readonly read: number; readonly decode: number; readonly parse: number };
  readonly snapshot: {
    readonly takes: number;
    readonly longestPause: number;
    readonly savesMeanwhile: Durations;
  };
}
