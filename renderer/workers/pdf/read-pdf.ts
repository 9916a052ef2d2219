import { MAX_TEXT } from '#shared/model/fields';
import { declaredHeadings } from '#shared/report-text/pages/declared-headings';
import type { PageContent } from '#shared/report-text/pages/page-content';
import { textOfPages } from '#shared/report-text/pages/pages-text';
import { readReport } from '#shared/report-text/read-report';
import type { DocumentAnswer, FirstPicture, PageSize } from '../document-messages';
import { bookmarksOf } from './bookmarks-of';
import { openPdf, type PdfDocument } from './open-pdf';
import { pageContentOf, TooMuchOnPage } from './page-content-of';
import { pagePicture } from './page-picture';
import { isTaggedPdf } from './tagged-headings';

/** Share of the work that lies in reading the pages; the rest is understanding them. */
const READING_SHARE = 0.85;
/** Longer documents are none of a group's reports, and their pages would not be looked at. */
const MAX_PAGES = 2_000;

/** pdf.js in one thread never leaves its own chain of promises; messages would wait for the last page. */
function eventsHandled(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

let opened: PdfDocument | undefined;

/** A PDF understood, page by page. Its pages can be drawn afterwards. */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  firstPicture: FirstPicture | undefined,
  post: (answer: DocumentAnswer) => void,
): Promise<DocumentAnswer> {
  const document = await openPdf(bytes).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException') return undefined;
    throw error;
  });
  if (!document) return { type: 'refused', reason: 'locked' };
  if (document.numPages > MAX_PAGES) return { type: 'refused', reason: 'tooLarge' };
  opened = document;
  const isTagged = await isTaggedPdf(document);
  const contents: PageContent[] = [];
  let letters = 0;
  for (let page = 0; page < document.numPages; page += 1) {
    const proxy = await document.getPage(page + 1);
    if (page === 0) post({ type: 'opened', sizes: sizesLike(document, proxy.getViewport({ scale: 1 })) });
    const content = await pageContentOf(proxy, isTagged).catch((error: unknown) => {
      if (error instanceof TooMuchOnPage) return undefined;
      throw error;
    });
    letters += content?.runs.reduce((sum, run) => sum + run.text.length, 0) ?? 0;
    if (!content) return { type: 'refused', reason: 'tooLarge' };
    if (letters > MAX_TEXT) return { type: 'refused', reason: 'tooLong' };
    contents.push(content);
    // Drawn once its words are known to be of a page that can be: what is too much there is more yet as a picture.
    if (page === 0 && firstPicture) {
      const picture = await pagePicture(proxy, firstPicture.width).catch(() => undefined);
      if (picture) post({ type: 'picture', page, picture });
    }
    await eventsHandled();
    post({ type: 'progress', done: ((page + 1) / document.numPages) * READING_SHARE });
  }
  const { text, places, looks } = textOfPages(contents);
  const bookmarks = await bookmarksOf(document);
  const headings = declaredHeadings(contents, bookmarks, { lines: text.split('\n'), places, looks });
  return {
    type: 'read',
    report: {
      kind: 'pdf',
      source: text,
      certain: true,
      reading: readReport(text, { looks, headings }) ?? readReport(text),
      images: [],
      pages: {
        sizes: contents.map(({ width, height }) => ({ width, height })),
        places,
        withoutText: contents.flatMap(({ runs }, page) => (runs.length === 0 ? [page] : [])),
      },
    },
  };
}

/** Until all pages are read they are taken to be like the first. */
function sizesLike({ numPages }: PdfDocument, { width, height }: PageSize): PageSize[] {
  return Array.from({ length: numPages }, () => ({ width, height }));
}

/** As readPdf, without reading a word. */
export async function openForPictures(bytes: Uint8Array<ArrayBuffer>): Promise<DocumentAnswer> {
  opened = await openPdf(bytes);
  const first = await opened.getPage(1);
  return { type: 'opened', sizes: sizesLike(opened, first.getViewport({ scale: 1 })) };
}

export async function pictureOfPage(page: number, width: number): Promise<Blob | undefined> {
  if (!opened || page < 0 || page >= opened.numPages) return undefined;
  return pagePicture(await opened.getPage(page + 1), width);
}
