import { join } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pageContentOf } from '../../renderer/workers/pdf/page-content-of';
import type { PageContent } from '../../shared/report-text/pages/page-content';

const PDFJS = join(import.meta.dirname, '..', '..', 'node_modules', 'pdfjs-dist');

/** The words of a PDF's pages and their places, as the app's worker finds them; for measuring without a browser. */
export async function pageContents(bytes: Uint8Array): Promise<PageContent[]> {
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
  const contents: PageContent[] = [];
  for (let page = 1; page <= document.numPages; page += 1)
    contents.push(await pageContentOf(await document.getPage(page)));
  await document.destroy();
  return contents;
}
