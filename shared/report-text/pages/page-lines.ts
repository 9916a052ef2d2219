import { type Band, columnBands } from './column-bands';
import { joinRuns } from './join-runs';
import type { PageContent, PageLine, PageRun } from './page-content';
import { boxOf, fontsOf, type Segment, segmentsOf, sizeOf } from './page-rows';
import { typedLetters } from './pdf-letters';
import { isVerticalPage, verticalLines } from './vertical-columns';

/** An edge is where this share of a column's lines begin, or this many. */
const EDGE_SHARE = 0.15;
const EDGE_LINES = 3;
const EDGE_SPREAD = 0.35;
/** Heads and page numbers of a page written downwards stand across it, this near to its upper or lower end. */
const EDGE = 0.06;
/** Smaller shifts than this part of a letter are no indent. */
const MIN_INDENT = 0.6;
const MAX_INDENT = 20;

/** The lines of a page in the order they are read, whatever order the file sets them in. */
export function linesOfPage(page: PageContent): PageLine[] {
  const runs = page.runs.flatMap((run) =>
    run.text.trim() !== '' && run.size > 0 ? [{ ...run, text: typedLetters(run.text) }] : [],
  );
  if (runs.length === 0) return [];
  if (!isVerticalPage(runs)) return bandsOf(runs).flatMap(linesOfBand);
  const atEdge = (run: PageRun): boolean => run.y < page.height * EDGE || run.y > page.height * (1 - EDGE);
  const across = runs.filter((run) => !run.isVertical && atEdge(run));
  const down = runs.filter((run) => run.isVertical || !atEdge(run));
  return [...verticalLines(down), ...linesOfBand(segmentsOf(across)).map(asPageEnd)];
}

/** Columns may stand nearer to each other than the cells of a table: two letters apart, and the line's end is ragged. */
const COLUMN_GAP = 1.3;

function bandsOf(runs: readonly PageRun[]): readonly Band[] {
  const segments = segmentsOf(runs);
  return columnBands(segmentsOf(runs, COLUMN_GAP)) ?? columnBands(segments) ?? [segments];
}

/** What stands across a page written downwards belongs to no column of it. */
const asPageEnd = (line: PageLine): PageLine => ({ ...line, indent: 0, advance: undefined });

function linesOfBand(band: readonly Segment[]): PageLine[] {
  const rows: Segment[][] = [];
  for (const segment of band) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - segment.y) < segment.size * 0.45) row.push(segment);
    else rows.push([segment]);
  }
  const edge = leftEdge(rows);
  return rows.map((row, index) => {
    const runs = row.flatMap((segment) => segment.runs);
    const size = sizeOf(runs);
    const box = boxOf(row);
    const shift = (box.x - edge) / size;
    const before = rows[index - 1]?.[0];
    return {
      text: joinRuns(runs),
      box,
      size,
      fonts: fontsOf(runs),
      indent: shift < MIN_INDENT ? 0 : Math.min(MAX_INDENT, Math.round(shift)),
      advance: before ? (row[0]?.y ?? 0) - before.y : undefined,
    };
  });
}

/** Where the lines of a column begin that are not indented. */
function leftEdge(rows: readonly (readonly Segment[])[]): number {
  const lefts = rows.map((row) => row[0]?.left ?? 0).sort((a, b) => a - b);
  const spread = (rows[0]?.[0]?.size ?? 10) * EDGE_SPREAD;
  const needed = Math.min(EDGE_LINES, Math.max(1, rows.length * EDGE_SHARE));
  let end = 0;
  for (const [start, left] of lefts.entries()) {
    while (end < lefts.length && (lefts[end] ?? 0) - left < spread) end += 1;
    if (end - start >= needed) return left;
  }
  return lefts[0] ?? 0;
}
