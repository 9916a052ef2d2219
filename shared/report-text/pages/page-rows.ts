import { CELL_GAP, endOf } from './join-runs';
import type { Box, PageRun } from './page-content';

const NARROW = /[\p{ASCII}\s]+/gu;

/** Runs on one baseline with no wide gap between them: a line of one column, or a cell of a table. */
export interface Segment {
  readonly runs: readonly PageRun[];
  readonly left: number;
  readonly right: number;
  /** baseline, points from the top */
  readonly y: number;
  readonly size: number;
}

/** Part of a letter's size by which baselines of one line differ: Latin beside Japanese, raised signs. */
const SAME_LINE = 0.45;
/** Rows a run may belong to: it comes in order of its height, so only the last ones are near. */
const NEAR_ROWS = 4;
/** Part of a letter's size two drawings of one letter lie apart when it is made bold by drawing it twice. */
const DRAWN_TWICE = 0.25;

/** The horizontal runs of a page cut into segments at gaps of so many ems, from top to bottom and left to right. */
export function segmentsOf(runs: readonly PageRun[], gap = CELL_GAP): Segment[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: PageRun[][] = [];
  for (const run of sorted) {
    const row = rows.slice(-NEAR_ROWS).findLast((candidate) => isOnRow(candidate, run));
    if (row) row.push(run);
    else rows.push([run]);
  }
  return rows.flatMap((row) => segmentsOfRow(withoutDoubles(row.sort((a, b) => a.x - b.x)), gap));
}

function isOnRow(row: readonly PageRun[], run: PageRun): boolean {
  const first = row[0];
  return first !== undefined && Math.abs(first.y - run.y) <= Math.max(first.size, run.size) * SAME_LINE;
}

function withoutDoubles(row: readonly PageRun[]): PageRun[] {
  return row.filter((run, index) => {
    const before = row.slice(Math.max(0, index - 4), index);
    return !before.some(
      (other) =>
        other.text === run.text &&
        Math.abs(other.x - run.x) < run.size * DRAWN_TWICE &&
        Math.abs(other.y - run.y) < run.size * DRAWN_TWICE,
    );
  });
}

function segmentsOfRow(row: readonly PageRun[], gap: number): Segment[] {
  const segments: PageRun[][] = [];
  for (const run of row) {
    const open = segments.at(-1);
    const last = open?.at(-1);
    if (open && last && run.x - endOf(last) <= Math.min(run.size, last.size) * gap) open.push(run);
    else segments.push([run]);
  }
  return segments.map(segmentFrom);
}

function segmentFrom(runs: readonly PageRun[]): Segment {
  return {
    runs,
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map(endOf)),
    y: runs[0]?.y ?? 0,
    size: sizeOf(runs),
  };
}

/** The size most letters have. */
export function sizeOf(runs: readonly PageRun[]): number {
  const letters = new Map<number, number>();
  for (const run of runs) letters.set(run.size, (letters.get(run.size) ?? 0) + run.text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** The fonts of a line. Figures and Latin letters often have one of their own, which says nothing of the line. */
export function fontsOf(runs: readonly PageRun[]): readonly string[] {
  const wide = runs.filter(({ text }) => text.replace(NARROW, '') !== '');
  return [...new Set((wide.length > 0 ? wide : runs).map(({ font }) => font))];
}

/** The box around segments of one baseline. */
export function boxOf(segments: readonly Segment[]): Box {
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const size = Math.max(...segments.map((segment) => segment.size));
  const y = segments[0]?.y ?? 0;
  return { x: left, y: y - size * 0.9, width: right - left, height: size * 1.15 };
}
