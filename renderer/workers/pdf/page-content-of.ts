import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageContent, PageRun } from '#shared/report-text/pages/page-content';

type PdfPage = pdfjs.PDFPageProxy;

/** The words of a page and their places, turned the way the page is shown. */
export async function pageContentOf(page: PdfPage): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await page.getTextContent({ includeMarkedContent: false });
  const runs = items.flatMap((item): PageRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = pdfjs.Util.transform(
      viewport.transform,
      item.transform,
    ) as readonly number[];
    const isVertical = styles[item.fontName]?.vertical === true;
    const size = Math.hypot(isVertical ? a : c, isVertical ? b : d) || Math.hypot(a, b);
    return [{ text: item.str, x, y, length: isVertical ? item.height : item.width, size, isVertical }];
  });
  return { width: viewport.width, height: viewport.height, runs };
}
