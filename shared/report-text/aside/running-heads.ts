import type { SourceLine } from '../lines/source-line';

const MIN_PAGES = 3;
const MAX_LENGTH = 60;

/**
 * Ids of heads and feet repeated on most pages. `pageStarts` are the indices of lines a page begins at;
 * without page breaks nothing is taken for a running head, since a heading may well repeat.
 */
export function runningHeads(
  lines: readonly SourceLine[],
  pageStarts: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (pageStarts.length < MIN_PAGES) return found;
  const starts = pageStarts.filter((start) => start < lines.length);
  const edges = [starts.map((start) => lines[start]), starts.slice(1).map((start) => lines[start - 1])];
  for (const edge of edges) {
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

/** Two heads with different page numbers are the same head. */
function shapeOf(line: SourceLine): string {
  return line.text
    .slice(0, MAX_LENGTH + 1)
    .replace(/[0-9０-９]+/g, '#')
    .replace(/\s+/g, '');
}
