import type { SourceLine } from '../lines/source-line';
import type { AsideReason } from '../report-reading';

const PAGE_WORD = /^Page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*(?::\s*(.*))?$/i;
const DASHED = /^[-－―–—‐~～]\s*[0-9０-９]{1,4}\s*[-－―–—‐~～]$/;
const NAMED = /^(?:[PpＰ][.．]?\s*[0-9０-９]{1,4}|[0-9０-９]{1,4}\s*(?:ページ|頁))$/;
const BRACKETED = /^[（(〈<［[【]\s*[0-9０-９]{1,3}\s*[)）〉>］\]】]$/;
const OF_TOTAL = /^([0-9０-９]{1,3})\s*[/／]\s*([0-9０-９]{1,3})$/;

/** Page numbers in any of the usual frames, and `Page 3: title`, which document sites put in; by the line’s id. */
export function pageMarks(lines: readonly SourceLine[]): Map<number, AsideReason> {
  const found = new Map<number, AsideReason>();
  const siteTitles = new Set<string>();
  const totals = new Map<number, number>();
  for (const line of lines) {
    if (line.text.length > 400) continue;
    const page = PAGE_WORD.exec(line.text);
    if (page) {
      found.set(line.id, 'pageMark');
      if (page[1]) siteTitles.add(page[1]);
    } else if (DASHED.test(line.text) || NAMED.test(line.text)) {
      found.set(line.id, 'pageNumber');
    }
    const total = totalOf(line.text);
    if (total !== undefined) totals.set(total, (totals.get(total) ?? 0) + 1);
  }
  for (const line of bracketedNumbers(lines)) found.set(line.id, 'pageNumber');
  for (const line of lines) {
    if (siteTitles.has(line.text)) found.set(line.id, 'hostingSite');
    // 4/16 is a date as well: only the same total again and again is a count of pages
    const total = totalOf(line.text);
    if (total !== undefined && isPageCount(total, totals.get(total) ?? 0)) found.set(line.id, 'pageNumber');
  }
  return found;
}

/** (3) alone in its line may be a heading's number: where all of them stand at a page's end they are none. */
function bracketedNumbers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const found = lines.flatMap((line, index) =>
    BRACKETED.test(line.text) ? [{ line, isLast: lines[index + 1]?.pageStart ?? true }] : [],
  );
  return found.length >= 2 && found.every(({ isLast }) => isLast) ? found.map(({ line }) => line) : [];
}

/** 1/2 and 2/2 are all pages of two. */
const isPageCount = (total: number, times: number): boolean => times >= 3 || (times === 2 && total === 2);

function totalOf(text: string): number | undefined {
  const match = text.length <= 9 ? OF_TOTAL.exec(text.normalize('NFKC')) : null;
  const [page, total] = [Number(match?.[1]), Number(match?.[2])];
  return match && page <= total ? total : undefined;
}
