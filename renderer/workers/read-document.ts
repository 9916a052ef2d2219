import { documentKind } from './document-kind';
import type { DocumentAnswer, DocumentRequest, DocumentSource } from './document-messages';
import { ownPart } from './own-parts';
import { readTextFile } from './read-text-file';
import { textTrouble } from './text-bounds';

type Post = (answer: DocumentAnswer) => void;
type PdfReader = typeof import('./pdf/read-pdf');

let pdf: PdfReader | undefined;

/** The part that reads PDFs: by far the largest, loaded once for a worker. @throws PartMissing */
export async function loadPdfReader(): Promise<PdfReader> {
  pdf ??= await ownPart(import('./pdf/read-pdf'));
  return pdf;
}

/**
 * Understands a document by what its bytes are, whatever it is called. What is large is loaded when it is needed.
 * @throws PartMissing; anything else means that the document is damaged
 */
export async function readDocument(
  { source, firstPicture }: Pick<Extract<DocumentRequest, { type: 'read' }>, 'source' | 'firstPicture'>,
  post: Post,
): Promise<DocumentAnswer> {
  if (source.from === 'text') return checked(readTextFile(source, post));
  const bytes = new Uint8Array(source.bytes);
  switch (documentKind(bytes, source.fileName)) {
    case 'pdf':
      return checked(await (await loadPdfReader()).readPdf(bytes, firstPicture, post));
    case 'docx': {
      const { readWordFile } = await ownPart(import('./docx/read-word-file'));
      return checked(await readWordFile(bytes));
    }
    case 'oldOffice':
      return { type: 'refused', reason: 'oldOffice' };
    case 'otherOffice':
      return { type: 'refused', reason: 'otherOffice' };
    case 'html': {
      const { readHtmlFile } = await ownPart(import('./read-html-file'));
      return checked(readHtmlFile(source));
    }
    case 'text':
      return checked(readTextFile(source, post));
  }
}

/** Opens a PDF for nothing but the pictures of its pages. */
export async function openForPictures(source: DocumentSource): Promise<DocumentAnswer> {
  if (source.from === 'text') return { type: 'refused', reason: 'damaged' };
  return (await loadPdfReader()).openForPictures(new Uint8Array(source.bytes));
}

/** The page of the PDF that was read, as a picture. */
export async function pagePictureOf(page: number, width: number): Promise<Blob | undefined> {
  return pdf?.pictureOfPage(page, width);
}

function checked(answer: DocumentAnswer): DocumentAnswer {
  if (answer.type !== 'read') return answer;
  const { report } = answer;
  if (report.kind === 'csv' || report.kind === 'record') return answer;
  const { source, pages, images, reading } = report;
  const trouble = textTrouble(source);
  if (trouble) return { type: 'refused', reason: trouble };
  const isEmpty = source.trim() === '' && reading.blocks.length === 0;
  return isEmpty && !pages && images.length === 0 ? { type: 'refused', reason: 'empty' } : answer;
}
