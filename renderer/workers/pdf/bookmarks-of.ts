import type { Bookmark } from '#shared/report-text/pages/declared-headings';
import type { PdfDocument } from './open-pdf';

/** A report has some hundreds at most; what comes after is not looked at. */
const MOST_BOOKMARKS = 2_000;

type Entry = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

/** The entries of a PDF's outline in their order, without those that lead to no page of it. Empty where there is none. */
export async function bookmarksOf(document: PdfDocument): Promise<readonly Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  let left = MOST_BOOKMARKS;
  const gather = async (entries: readonly Entry[], level: number): Promise<void> => {
    for (const { title, dest, items } of entries) {
      left -= 1;
      if (left < 0) return;
      const page = await pageOf(document, dest);
      if (page !== undefined) bookmarks.push({ title, level, page });
      await gather(items, level + 1);
    }
  };
  await gather(await outlineOf(document), 1);
  return bookmarks;
}

/** A damaged outline is as good as none: the words of the pages are there all the same. */
async function outlineOf(document: PdfDocument): Promise<readonly Entry[]> {
  try {
    return (await document.getOutline()) ?? [];
  } catch {
    return [];
  }
}

/** The page a destination means, from 0; it may be named or written out (PDF 32000-1, 12.3.2). */
async function pageOf(document: PdfDocument, dest: Entry['dest']): Promise<number | undefined> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target: unknown = explicit?.[0];
    if (typeof target === 'number') return target;
    return isReference(target) ? await document.getPageIndex(target) : undefined;
  } catch {
    return undefined;
  }
}

function isReference(target: unknown): target is { readonly num: number; readonly gen: number } {
  return typeof target === 'object' && target !== null && 'num' in target && 'gen' in target;
}
