import { setStyle } from './set-style';
import { sizeOf, type WordStyles } from './word-styles';
import { child, children, elementsBelow, settingOf } from './word-xml';

const STEP = 5;
/** Letters of so many hundredths of the usual size, as paragraphs' styles; what is larger still counts as the last. */
export const SIZE_STYLES: readonly { readonly id: string; readonly hundredths: number }[] = Array.from(
  { length: 40 },
  (_, index) => 100 + (index + 1) * STEP,
).map((hundredths) => ({ id: `HamidashiSize${hundredths}`, hundredths }));
const LARGEST = SIZE_STYLES.at(-1)?.hundredths ?? 0;
/** Styles that say themselves what a paragraph is. */
const TELLING = /^(?:heading|toc|title|見出し|目次|表題|HamidashiOutline)/i;

/**
 * Gives paragraphs set in letters larger than most of the document a style of their size: whoever knows no styles
 * makes headings so.
 */
export function markSizes(document: Document, styles: WordStyles): void {
  const paragraphs = elementsBelow(document, 'p').flatMap((paragraph) => {
    const properties = child(paragraph, 'pPr');
    const style = settingOf(properties, 'pStyle');
    const found = sizesOf(paragraph, styles.inherited(style, 'size') ?? styles.usualSize);
    return found.length > 0 ? [{ paragraph, properties, style, sizes: found }] : [];
  });
  const usual = mostUsed(paragraphs.flatMap(({ sizes }) => sizes));
  for (const { paragraph, properties, style, sizes } of paragraphs) {
    const name = (style === undefined ? undefined : styles.inherited(style, 'name')) ?? style ?? '';
    const hundredths = Math.min(LARGEST, Math.round((mostUsed(sizes) / usual) * (100 / STEP)) * STEP);
    const marked = SIZE_STYLES.find((one) => one.hundredths === hundredths);
    if (marked && !TELLING.test(name)) setStyle(document, paragraph, properties, marked.id);
  }
}

interface Sized {
  /** half points */
  readonly size: number;
  readonly letters: number;
}

function sizesOf(paragraph: Element, usual: number): Sized[] {
  return children(paragraph, 'r').flatMap((run) => {
    const letters = children(run, 't').reduce(
      (sum, words) => sum + (words.textContent ?? '').trim().length,
      0,
    );
    return letters === 0 ? [] : [{ size: sizeOf(child(run, 'rPr')) ?? usual, letters }];
  });
}

function mostUsed(sizes: readonly Sized[]): number {
  const counts = new Map<number, number>();
  for (const { size, letters } of sizes) counts.set(size, (counts.get(size) ?? 0) + letters);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}
