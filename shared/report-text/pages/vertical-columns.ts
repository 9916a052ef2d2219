import { endOf, joinRuns } from './join-runs';
import type { PageLine, PageRun } from './page-content';
import { fontsOf, sizeOf } from './page-rows';

/** Part of a letter's size by which letters of one column stand aside. */
const SAME_COLUMN = 0.5;
/** Columns a run may belong to: runs come from right to left, so only the last ones are near. */
const NEAR_COLUMNS = 3;
/** Share of letters that must follow one another downwards. */
const MOSTLY = 0.6;
const MIN_LETTERS = 12;

/** Whether a page is written downwards: by its fonts, or letter below letter. */
export function isVerticalPage(runs: readonly PageRun[]): boolean {
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  const marked = runs.reduce((sum, run) => sum + (run.isVertical ? run.text.length : 0), 0);
  if (marked > letters * MOSTLY) return true;
  const single = runs.filter((run) => run.text.trim().length === 1);
  if (single.length < MIN_LETTERS || single.length < letters * MOSTLY) return false;
  let below = 0;
  for (const [index, run] of single.entries()) {
    const next = single[index + 1];
    if (!next || Math.abs(next.x - run.x) > run.size * SAME_COLUMN) continue;
    const step = (next.y - run.y) / run.size;
    if (step > 0.7 && step < 2.2) below += 1;
  }
  return below > single.length * MOSTLY;
}

/** The lines of text written downwards: columns from the right to the left. */
export function verticalLines(runs: readonly PageRun[]): PageLine[] {
  const upright = runs.map((run) =>
    run.isVertical ? run : { ...run, isVertical: true, y: run.y - run.size, length: run.size },
  );
  const columns: PageRun[][] = [];
  for (const run of [...upright].sort((a, b) => b.x - a.x || a.y - b.y)) {
    const column = columns
      .slice(-NEAR_COLUMNS)
      .findLast((candidate) => Math.abs((candidate[0]?.x ?? 0) - run.x) <= run.size * SAME_COLUMN);
    if (column) column.push(run);
    else columns.push([run]);
  }
  const ordered = columns.map((column) => column.sort((a, b) => a.y - b.y));
  const top = topEdge(ordered);
  return ordered.map((column, index) => {
    const size = sizeOf(column);
    const first = column[0];
    const last = column.at(-1);
    const [x, y] = [first?.x ?? 0, first?.y ?? 0];
    const before = ordered[index - 1]?.[0];
    return {
      text: joinRuns(column),
      box: { x: x - size * 0.1, y, width: size * 1.2, height: (last ? endOf(last) : y) - y },
      size,
      fonts: fontsOf(column),
      indent: Math.max(0, Math.round((y - top) / size)),
      advance: before ? before.x - x : undefined,
    };
  });
}

/** Where most columns begin. */
function topEdge(columns: readonly (readonly PageRun[])[]): number {
  const tops = columns.map((column) => column[0]?.y ?? 0).sort((a, b) => a - b);
  return tops[Math.floor(tops.length * 0.2)] ?? 0;
}
