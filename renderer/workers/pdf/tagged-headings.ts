import type { TaggedHeading } from '#shared/report-text/pages/page-content';
import type { PdfDocument, PdfPage } from './open-pdf';

/** The words of a page in the order the file sets them, and where marked content begins and ends. */
type TextItems = Awaited<ReturnType<PdfPage['getTextContent']>>['items'];
type StructTree = Awaited<ReturnType<PdfPage['getStructTree']>>;
type StructNode = StructTree['children'][number];

/** Whether a PDF says that it is tagged (PDF 32000-1, 14.7.1). */
export async function isTaggedPdf(document: PdfDocument): Promise<boolean> {
  const info = await document.getMarkInfo().catch(() => null);
  return info?.Marked === true;
}

/** H1 to H6; a bare H tells no level (PDF 32000-1, 14.8.4.3.2). */
const HEADING = /^H([1-6])$/;

/**
 * What the file itself tags as headings on a page, in the order of its structure. `items` are the page's words with
 * their marks. A damaged structure is as good as none: the words are there all the same.
 */
export async function taggedHeadings(page: PdfPage, items: TextItems): Promise<readonly TaggedHeading[]> {
  const tree = await page.getStructTree().catch(() => null);
  if (!tree) return [];
  const words = wordsById(items);
  const headings: TaggedHeading[] = [];
  const visit = (node: StructNode): void => {
    if (!('children' in node)) return;
    const level = HEADING.exec(node.role)?.[1];
    if (level === undefined) for (const child of node.children) visit(child);
    else headings.push({ level: Number(level), title: wordsUnder(node, words) });
  };
  for (const child of tree.children) visit(child);
  return headings;
}

function wordsUnder(node: StructNode, words: ReadonlyMap<string, string>): string {
  if ('children' in node) return node.children.map((child) => wordsUnder(child, words)).join('');
  return words.get(node.id) ?? '';
}

/** The words of each piece of marked content, by the name the structure knows it by. */
function wordsById(items: TextItems): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== undefined);
      if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id);
  }
  return words;
}
