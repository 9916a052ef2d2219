import type { SourceLine } from '../lines/source-line';

/** Words at the edge of fewer pages may stand there by chance. */
export const MIN_PAGES = 3;
/** Longer lines are text. */
export const MAX_LENGTH = 60;

/** `第2章 雪の話 12` at the edge of page 12, where 第2章 雪の話 heads the chapter: its number grows with the pages. */
export function numberedHeads(
  edge: readonly (SourceLine | undefined)[],
  lines: ReadonlySet<string>,
): readonly SourceLine[] {
  const byOffset = new Map<number, SourceLine[]>();
  for (const [page, line] of edge.entries()) {
    const head = line && headAndNumber(line.text);
    if (!line || !head || !lines.has(lettersOf(head.title))) continue;
    const offset = head.number - page;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), line]);
  }
  return [...byOffset.values()].filter((heads) => heads.length >= MIN_PAGES).flat();
}

function headAndNumber(text: string): { readonly title: string; readonly number: number } | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const folded = text.normalize('NFKC').trim();
  const [, before, after] = /^(\d{1,4})\s+(\D.*)$/u.exec(folded) ?? [];
  if (before && after) return { title: after, number: Number(before) };
  const [, title, last] = /^(.*\D)\s+(\d{1,4})$/u.exec(folded) ?? [];
  return title && last ? { title, number: Number(last) } : undefined;
}

/** The very same words on three pages in a row, or on three left or right ones: the title of a chapter. */
export function headsInARow(edge: readonly (SourceLine | undefined)[]): readonly SourceLine[] {
  const heads = new Set<SourceLine>();
  for (const step of [1, 2]) {
    for (let page = 2 * step; page < edge.length; page += 1) {
      const row = [edge[page - 2 * step], edge[page - step], edge[page]].filter((line) => line !== undefined);
      const [first] = row;
      if (row.length < MIN_PAGES || !first || first.text.length > MAX_LENGTH || first.text.includes('。'))
        continue;
      if (row.every((line) => lettersOf(line.text) === lettersOf(first.text)))
        for (const line of row) heads.add(line);
    }
  }
  return [...heads];
}

/** Words as they are compared: whatever stands between them. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');
