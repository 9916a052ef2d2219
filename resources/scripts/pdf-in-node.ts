import { join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bookmarksOf } from '../../renderer/workers/pdf/bookmarks-of';
import { pageContentOf } from '../../renderer/workers/pdf/page-content-of';
import { isTaggedPdf } from '../../renderer/workers/pdf/tagged-headings';
import type { Bookmark } from '../../shared/report-text/pages/declared-headings';
import type { PageContent } from '../../shared/report-text/pages/page-content';

const PDFJS = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist');

/** The words of a PDF's pages and their places, and its outline, as the app's worker finds them; for measuring without a browser. */
export async function readPdfPages(
  bytes: Uint8Array,
): Promise<{ readonly contents: readonly PageContent[]; readonly bookmarks: readonly Bookmark[] }> {
  const document = await pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${PDFJS}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS}/standard_fonts/`,
    useWasm: false,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: 0,
  }).promise;
  const isTagged = await isTaggedPdf(document);
  const contents: PageContent[] = [];
  for (let page = 1; page <= document.numPages; page += 1)
    contents.push(await pageContentOf(await document.getPage(page), isTagged));
  const bookmarks = await bookmarksOf(document);
  await document.destroy();
  return { contents, bookmarks };
}
