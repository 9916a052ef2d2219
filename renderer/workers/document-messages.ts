import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import type { ReportReading } from '#shared/report-text/report-reading';

/** A text or a text file to be understood. A worker reads one and ends. */
export type ReportRequest =
  | { readonly from: 'text'; readonly text: string }
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly bytes: ArrayBuffer;
      /** chosen by the person; absent = to be found out */
      readonly encoding?: TextEncoding;
    };

/** A text understood: the source as it was read, and what was made of it. */
export interface ReadReport {
  readonly source: string;
  /** absent for pasted text */
  readonly encoding?: TextEncoding;
  /** false = another encoding may be the right one */
  readonly certain: boolean;
  readonly reading: ReportReading;
}

export type ReportAnswer =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'read'; readonly report: ReadReport }
  | { readonly type: 'refused'; readonly reason: 'binary' | 'tooLong' | 'empty' };
