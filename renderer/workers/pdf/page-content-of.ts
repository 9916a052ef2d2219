import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageContent, PageRun } from '#shared/report-text/pages/page-content';
import type { PdfPage } from './open-pdf';
import { taggedHeadings } from './tagged-headings';

/** A page densely set has some thousands. */
const MAX_RUNS = 200_000;

/** A page holds more than any that was ever set: it would fill the memory. */
export class TooMuchOnPage extends Error {}

/**
 * The words of a page and their places, turned the way the page is shown; with its headings where `isTagged`, for
 * then the file may tell them.
 * @throws TooMuchOnPage
 */
export async function pageContentOf(page: PdfPage, isTagged: boolean): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 });
  const { items, styles } = await boundedText(page, isTagged);
  const runs = items.flatMap((item): PageRun[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = pdfjs.Util.transform(
      viewport.transform,
      item.transform,
    ) as readonly number[];
    const isVertical = styles[item.fontName]?.vertical === true;
    const size = Math.hypot(isVertical ? a : c, isVertical ? b : d) || Math.hypot(a, b);
    const length = isVertical ? item.height : item.width;
    return [{ text: item.str, x, y, length, size, font: item.fontName, isVertical }];
  });
  const headings = isTagged ? await taggedHeadings(page, items) : [];
  return { width: viewport.width, height: viewport.height, runs, headings };
}

type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** As pdf.js' getTextContent, but given up as soon as it is too much. */
async function boundedText(
  page: PdfPage,
  includeMarkedContent: boolean,
): Promise<Pick<TextContent, 'items' | 'styles'>> {
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ includeMarkedContent })
    .getReader();
  const items: TextContent['items'] = [];
  const styles: TextContent['styles'] = {};
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    items.push(...part.value.items);
    Object.assign(styles, part.value.styles);
    if (items.length <= MAX_RUNS) continue;
    await reader.cancel(new TooMuchOnPage());
    throw new TooMuchOnPage();
  }
  return { items, styles };
}
