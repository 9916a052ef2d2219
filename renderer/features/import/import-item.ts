import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import type { PageSize, ReadDocument } from '../../workers/document-messages';
import type { ReviewDraft } from './review-draft';

/** Where an item's content comes from. Pictures that were pasted or chosen together make one document. */
export type ItemSource =
  | { readonly from: 'file'; readonly file: File; readonly encoding?: TextEncoding }
  | { readonly from: 'pictures'; readonly files: readonly File[] }
  | { readonly from: 'text'; readonly text: string };

/** How far a document is on its way into the archive. */
export type ItemState =
  | { readonly at: 'waiting' }
  | { readonly at: 'reading'; readonly done: number; readonly sizes: readonly PageSize[] }
  | { readonly at: 'read'; readonly document: ReadDocument; readonly draft: ReviewDraft | undefined }
  | { readonly at: 'refused'; readonly sentence: string }
  /** the same file, or the same record of an export, was taken in before */
  | { readonly at: 'known'; readonly recordId: string }
  | { readonly at: 'saved'; readonly recordId: string | undefined; readonly records: number }
  /** set aside by hand */
  | { readonly at: 'skipped' };

/** One document of an import. */
export interface ImportItem {
  readonly id: string;
  /** the file's name, with its folder where a folder was chosen */
  readonly name: string;
  /** of the file; undefined for what was pasted */
  readonly bytes: number | undefined;
  readonly source: ItemSource;
  readonly state: ItemState;
  /** hex, once the bytes were read */
  readonly sha256?: string;
}

/** Still something to do about it. */
export function isOpen({ state }: ImportItem): boolean {
  return state.at === 'waiting' || state.at === 'reading' || state.at === 'read';
}
