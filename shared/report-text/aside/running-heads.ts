import { columnsOf, endsSentence } from '../lines/characters';
import type { SourceLine } from '../lines/source-line';
import { headsInARow, lettersOf, MAX_LENGTH, MIN_PAGES, numberedHeads } from './moving-heads';

/**
 * Ids of heads and feet: repeated on most pages, on some in a row, or with a number that grows with the pages.
 * `pageStarts` are the indices of lines a page begins at; without page breaks nothing is taken for a running head, since a heading may well repeat.
 */
export function runningHeads(
  lines: readonly SourceLine[],
  pageStarts: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>([...titlesAgain(lines, pageStarts), ...sameAtPages(lines, pageStarts)]);
  if (pageStarts.length < MIN_PAGES) return found;
  const starts = pageStarts.filter((start) => start < lines.length);
  const edges = [starts.map((start) => lines[start]), starts.slice(1).map((start) => lines[start - 1])];
  const whole = new Set(lines.flatMap(({ text }) => (text.length <= MAX_LENGTH ? [lettersOf(text)] : [])));
  for (const edge of edges) {
    for (const line of [...numberedHeads(edge, whole), ...headsInARow(edge)]) found.add(line.id);
    const counts = new Map<string, number>();
    for (const line of edge) if (line) counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
    for (const line of edge) {
      if (!line || line.text.length > MAX_LENGTH || line.text.includes('。')) continue;
      const count = counts.get(shapeOf(line)) ?? 0;
      if (count >= MIN_PAGES && count * 2 >= edge.length) found.add(line.id);
    }
  }
  return found;
}

const OPENING_LINES = 8;
const MIN_TITLE = 5;
/** Lines shorter than this share of the widest do not run on. */
const FULL = 0.8;

/** The same words at the head of most pages after the first, where form feeds tell pages. */
function sameAtPages(lines: readonly SourceLine[], pageStarts: readonly number[]): readonly number[] {
  const heads = pageStarts.flatMap((start) => {
    const line = lines[start];
    return line?.pageStart && line.text.length <= MAX_LENGTH && !line.text.includes('。') ? [line] : [];
  });
  const [first, second] = heads;
  if (!first || !second || heads.some(({ text }) => text !== first.text)) return [];
  return heads.length * 2 > pageStarts.length ? heads.map(({ id }) => id) : [];
}

/**
 * On a page or two: the document's first line once more at the head of a page, or what one of the first lines said,
 * in the middle of a sentence.
 */
function titlesAgain(lines: readonly SourceLine[], pageStarts: readonly number[]): readonly number[] {
  const opening = lines.slice(0, OPENING_LINES).map(({ text }) => squeezed(text));
  const widest = lines.reduce((most, { text }) => Math.max(most, columnsOf(text.slice(0, 200))), 0);
  return pageStarts.flatMap((start) => {
    const [before, line] = [lines[start - 1], lines[start]];
    if (!before || !line?.pageStart || start < OPENING_LINES || line.text.length > MAX_LENGTH) return [];
    const isCut = !endsSentence(before.text) && columnsOf(before.text) >= widest * FULL;
    const words = squeezed(line.text);
    const isTitle = words.length >= MIN_TITLE && opening.some((text) => text.includes(words));
    return words === opening[0] || (isCut && isTitle) ? [line.id] : [];
  });
}

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s0-9]+/g, '');

/** Two heads with different page numbers are the same head. */
function shapeOf(line: SourceLine): string {
  return line.text
    .slice(0, MAX_LENGTH + 1)
    .replace(/[0-9０-９]+/g, '#')
    .replace(/\s+/g, '');
}
