import type { RecordFile } from '#shared/importing/record-files/record-file';
import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import type { LinePlace } from '#shared/report-text/pages/pages-text';
import type { ReportReading } from '#shared/report-text/report-reading';

/** What is to be understood: words, or a file of any kind the app knows. */
export type DocumentSource =
  | { readonly from: 'text'; readonly text: string }
  | {
      readonly from: 'file';
      readonly fileName: string;
      readonly bytes: ArrayBuffer;
      /** chosen by the person; absent = to be found out */
      readonly encoding?: TextEncoding;
    };

/** Somebody waits for the first page: it is drawn before the others are read. */
export interface FirstPicture {
  /** pixels */
  readonly width: number;
}

/** A worker reads one document, draws pictures of its pages while it is looked at, and ends with it. */
export type DocumentRequest =
  | { readonly type: 'read'; readonly source: DocumentSource; readonly firstPicture?: FirstPicture }
  /** loads what is large, for whatever comes; no answer */
  | { readonly type: 'prepare' }
  /** only for the pictures of its pages */
  | { readonly type: 'open'; readonly source: DocumentSource }
  /** `width` in pixels; pages count from 0 */
  | { readonly type: 'picture'; readonly page: number; readonly width: number };

/** A picture that lies inside of a document. */
export interface DocumentImage {
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
}

export interface PageSize {
  /** points */
  readonly width: number;
  readonly height: number;
}

/** What a document of pages tells of them. */
export interface DocumentPages {
  readonly sizes: readonly PageSize[];
  /** for each line of the source where it stands; undefined for blank lines */
  readonly places: readonly (LinePlace | undefined)[];
  /** pages without a letter, from 0: photographs of paper, or blank */
  readonly withoutText: readonly number[];
}

/** A document understood: the source as it was read, and what was made of it. */
export interface ReadReport {
  readonly kind: 'text' | 'pdf' | 'docx' | 'html';
  readonly source: string;
  /** absent where the file says itself what its letters are */
  readonly encoding?: TextEncoding;
  /** false = another encoding may be the right one */
  readonly certain: boolean;
  readonly reading: ReportReading;
  readonly pages?: DocumentPages;
  /** by the number that `import-image:N` in the body names */
  readonly images: readonly DocumentImage[];
}

/** A CSV: which of its columns mean what is for the person to say. */
export interface ReadTable {
  readonly kind: 'csv';
  readonly rows: readonly (readonly string[])[];
  /** rows beyond the bounds */
  readonly leftOut: number;
  readonly encoding?: TextEncoding;
  readonly certain: boolean;
}

/** A record's Markdown file out of one of our own exports. */
export interface ReadRecord {
  readonly kind: 'record';
  readonly file: RecordFile;
}

/** Everything a document may turn out to be. */
export type ReadDocument = ReadReport | ReadTable | ReadRecord;

/** Why a document could not be understood. Each has its sentence in refusal-sentences.ts. */
export type Refusal =
  | 'binary'
  | 'tooLong'
  | 'tooManyLines'
  | 'longLine'
  | 'empty'
  | 'damaged'
  | 'locked'
  | 'oldOffice'
  | 'otherOffice'
  | 'tooLarge'
  | 'tooMuchMemory';

export type DocumentAnswer =
  /** the pages are known, their words not yet: the first can be shown */
  | { readonly type: 'opened'; readonly sizes: readonly PageSize[] }
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'read'; readonly report: ReadDocument }
  | { readonly type: 'refused'; readonly reason: Refusal }
  /** a part of the app that this takes could not be fetched: to be asked again */
  | { readonly type: 'unreachable' }
  | { readonly type: 'picture'; readonly page: number; readonly picture: Blob }
  | { readonly type: 'noPicture'; readonly page: number };
