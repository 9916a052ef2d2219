import { columnsOf, endsSentence } from '../lines/characters';
import type { SourceLine } from '../lines/source-line';
import { markOf } from '../structure/mark-of';

const LONE = /^[0-9０-９]{1,3}$/;
const MAX_TITLE_COLUMNS = 60;
/** Pages are longer than tables' columns: this many lines stand between two page numbers on average. */
const MIN_PAGE_LINES = 5;

export interface LoneNumbers {
  /** ids of headings' numbers whose title is the next line */
  readonly headings: ReadonlySet<number>;
  /** ids of page numbers */
  readonly pages: ReadonlySet<number>;
}

/**
 * Tells what numbers alone in their line are: the number of a heading that follows, or of a page. Headings count
 * 1, 2, 3 and have a title below; page numbers stand at page breaks, or count upwards through the text.
 * `isPageMark` says which lines are known to be set at a page's edge.
 */
export function loneNumbers(
  lines: readonly SourceLine[],
  isPageMark: (line: SourceLine) => boolean,
): LoneNumbers {
  const headings = new Set<number>();
  const pages = new Set<number>();
  const open: { readonly index: number; readonly value: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!LONE.test(line.text)) continue;
    if (isAtPageEdge(lines, index, isPageMark)) pages.add(line.id);
    else open.push({ index, value: Number(line.text.normalize('NFKC')) });
  }
  const titled = countingUp(open.filter(({ index }) => hasTitleBelow(lines, index)));
  if (titled.length >= 2) for (const { index } of titled) headings.add(lines[index]?.id ?? -1);
  const rest = open.filter(({ index }) => !headings.has(lines[index]?.id ?? -1));
  for (const index of pageNumbers(lines, rest)) pages.add(lines[index]?.id ?? -1);
  return { headings, pages };
}

interface Candidate {
  readonly index: number;
  readonly value: number;
}

function isAtPageEdge(
  lines: readonly SourceLine[],
  index: number,
  isPageMark: (line: SourceLine) => boolean,
): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  return Boolean(
    line?.pageStart || after?.pageStart || (before && isPageMark(before)) || (after && isPageMark(after)),
  );
}

function hasTitleBelow(lines: readonly SourceLine[], index: number): boolean {
  const title = lines[index + 1];
  const body = lines[index + 2];
  if (!title || !body || LONE.test(title.text) || LONE.test(body.text)) return false;
  return (
    columnsOf(title.text) <= MAX_TITLE_COLUMNS &&
    !endsSentence(title.text) &&
    !/[、，]$/.test(title.text) &&
    !markOf(title.text)
  );
}

/** The longest run 1, 2, 3 … that can be picked in order. */
function countingUp(candidates: readonly Candidate[]): readonly Candidate[] {
  const run: Candidate[] = [];
  for (const candidate of candidates) if (candidate.value === run.length + 1) run.push(candidate);
  return run;
}

/** Numbers that count upwards page by page; one alone counts when a new heading follows it. */
function pageNumbers(lines: readonly SourceLine[], candidates: readonly Candidate[]): number[] {
  const [only] = candidates;
  if (candidates.length === 1 && only) {
    const next = lines[only.index + 1];
    const isLast = only.index === lines.length - 1;
    return (isLast && only.index > 0) ||
      (next && ['chapter', 'part', 'section', 'digit'].includes(markOf(next.text)?.family ?? ''))
      ? [only.index]
      : [];
  }
  const rising: Candidate[] = [];
  for (const candidate of candidates) {
    const last = rising.at(-1);
    if (!last || (candidate.value > last.value && candidate.value <= last.value + 3)) rising.push(candidate);
  }
  const [first, last] = [rising[0], rising.at(-1)];
  if (!first || !last || rising.length < 2 || rising.length * 2 < candidates.length) return [];
  return (last.index - first.index) / (rising.length - 1) >= MIN_PAGE_LINES
    ? rising.map(({ index }) => index)
    : [];
}
