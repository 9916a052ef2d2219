import type { TextEncoding } from '#shared/report-text/encoding/text-encoding';
import type { PageSize, ReadDocument } from '../../workers/document-messages';
import type { ColumnChoices } from './column-choices';
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
  | {
      readonly at: 'read';
      readonly document: ReadDocument;
      /** of a report, once something was settled about it */
      readonly draft: ReviewDraft | undefined;
      /** of a table, likewise */
      readonly columns?: ColumnChoices;
    }
  | { readonly at: 'refused'; readonly sentence: string }
  /** the same content, or the same record of an export, is in the archive; what was made of it, where that is one record */
  | { readonly at: 'known'; readonly recordId: string | undefined }
  /** the same content as an item above it, of that name */
  | { readonly at: 'twin'; readonly of: string }
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
  /** of its content, hex, once that was read */
  readonly sha256?: string;
}

/** Still something to do about it. */
export function isOpen({ state }: ImportItem): boolean {
  return state.at === 'waiting' || state.at === 'reading' || state.at === 'read';
}
