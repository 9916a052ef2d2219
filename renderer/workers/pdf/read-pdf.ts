import { MAX_TEXT } from '#shared/model/fields';
import type { Bookmark } from '#shared/report-text/pages/declared-headings';
import type { PageContent } from '#shared/report-text/pages/page-content';
import { readPagesReport } from '#shared/report-text/pages/read-pages-report';
import type { DocumentAnswer, FirstPicture, PageSize } from '../document-messages';
import { askedTooMuch, hold } from '../memory-limit';
import { bookmarksOf } from './bookmarks-of';
import { eventsHandled } from './events-handled';
import { inTurn } from './in-turn';
import { openPdf, type PdfDocument, type PdfPage } from './open-pdf';
import { pageContentOf, TooMuchOnPage } from './page-content-of';
import { pagePicture } from './page-picture';
import { endPage, startPage } from './pdf-limits';
import { isTaggedPdf } from './tagged-headings';

/** Share of the work that lies in reading the pages; the rest is understanding them. */
const READING_SHARE = 0.85;
/** Longer documents are none of a group's reports, and their pages would not be looked at. */
const MAX_PAGES = 2_000;
/** What a run takes until the report is understood. */
const RUN_BYTES = 400;
/** Drawing the first page may take so much of the time there is for reading all of them. */
const FIRST_MS = 4_000;
/** The page ends a worker that draws for ten seconds; the other pages would be lost. */
const PICTURE_MS = 8_000;

let opened: PdfDocument | undefined;
/** Pages that take too much, from 0: in another width they would again. */
const undrawable = new Set<number>();

async function drawnPage(
  document: PdfDocument,
  page: number,
  width: number,
  mostMs: number,
): Promise<Blob | undefined> {
  if (undrawable.has(page)) return undefined;
  const until = performance.now() + mostMs;
  const picture = await pagePicture(await document.getPage(page + 1), width, until);
  if (!picture && performance.now() < until) undrawable.add(page);
  return picture;
}

let reading: Promise<unknown> = Promise.resolve();

/** A PDF understood, page by page. Its pages can be drawn afterwards. */
export function readPdf(...given: Parameters<typeof readPages>): Promise<DocumentAnswer> {
  const answer = readPages(...given);
  reading = answer.catch(() => {});
  return answer;
}

async function readPages(
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
    const proxy = await inTurn(() => document.getPage(page + 1));
    if (page === 0) post({ type: 'opened', sizes: sizesLike(document, proxy.getViewport({ scale: 1 })) });
    const content = await inTurn(() => boundedContent(proxy, isTagged));
    letters += content?.runs.reduce((sum, run) => sum + run.text.length, 0) ?? 0;
    if (!content) return { type: 'refused', reason: 'tooLarge' };
    if (letters > MAX_TEXT) return { type: 'refused', reason: 'tooLong' };
    // pdf.js goes on without what it was refused, with half of the words.
    if (askedTooMuch()) return { type: 'refused', reason: 'tooMuchMemory' };
    contents.push(content);
    // Drawn once its words are known to be of a page that can be: what is too much there is more yet as a picture.
    // A photograph of paper takes seconds to decode, and its pages have no words to wait for: it is drawn afterwards.
    if (page === 0 && firstPicture && content.runs.length > 0) {
      const picture = await inTurn(() => drawnPage(document, page, firstPicture.width, FIRST_MS));
      if (picture) post({ type: 'picture', page, picture });
    }
    await eventsHandled();
    post({ type: 'progress', done: ((page + 1) / document.numPages) * READING_SHARE });
  }
  return inTurn(async () => understood(contents, await bookmarksOf(document)));
}

/** The words of a page; undefined when they are too many. */
async function boundedContent(page: PdfPage, isTagged: boolean): Promise<PageContent | undefined> {
  startPage();
  try {
    const content = await pageContentOf(page, isTagged);
    hold(content.runs.length * RUN_BYTES);
    return content;
  } catch (error) {
    if (error instanceof TooMuchOnPage) return undefined;
    throw error;
  } finally {
    endPage();
  }
}

function understood(contents: readonly PageContent[], bookmarks: readonly Bookmark[]): DocumentAnswer {
  const { source, places, reading } = readPagesReport(contents, bookmarks);
  return {
    type: 'read',
    report: {
      kind: 'pdf',
      source,
      certain: true,
      reading,
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

/** Waits until the document is read: its words are wanted first, and have a limit of their own. */
export async function pictureOfPage(page: number, width: number): Promise<Blob | undefined> {
  await reading;
  if (!opened || page < 0 || page >= opened.numPages) return undefined;
  const document = opened;
  return inTurn(() => drawnPage(document, page, width, PICTURE_MS));
}
