import type { Segment } from './page-rows';

/** Segments to be read one below the other, each row left to right. */
export type Band = readonly Segment[];

/** A column of text has this many lines, most of them as wide as the column, and letters enough to be prose. */
const MIN_LINES = 4;
const MIN_FULL_SHARE = 0.45;
const FULL = 0.75;
const MIN_COLUMN_EMS = 9;
/** Candidates for the gap between columns, as parts of the text's width. */
const FIRST_PLACE = 0.28;
const LAST_PLACE = 0.72;
const STEP = 4;

/**
 * Cuts a page where it is set in two columns: what runs over both, then the left column, then the right one. Tables
 * have gaps too, but their cells are short; columns hold full lines. Undefined where it is set in one.
 */
export function columnBands(segments: readonly Segment[]): readonly Band[] | undefined {
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  let best: { readonly bands: readonly Band[]; readonly lines: number } | undefined;
  for (let at = left + (right - left) * FIRST_PLACE; at < left + (right - left) * LAST_PLACE; at += STEP) {
    const cut = bandsAt(segments, at);
    if (cut.lines > (best?.lines ?? 0)) best = cut;
  }
  return best?.bands;
}

/** The bands a gap at `x` makes, and how many lines stand in columns beside it. */
function bandsAt(
  segments: readonly Segment[],
  x: number,
): { readonly bands: readonly Band[]; readonly lines: number } {
  const bands: Band[] = [];
  let open: Segment[] = [];
  let whole: Segment[] = [];
  let lines = 0;
  const closeOpen = (): void => {
    const left = open.filter((segment) => segment.right <= x);
    const right = open.filter((segment) => segment.left >= x);
    const above = namesAbove(right, left[0]?.y ?? 0);
    const sides = [left, right.slice(above.length)];
    if (sides.every((side) => isColumn(side))) {
      whole.push(...above);
      if (whole.length > 0) bands.push(whole);
      bands.push(...sides);
      lines += open.length;
      whole = [];
    } else {
      whole.push(...open);
    }
    open = [];
  };
  for (const segment of segments) {
    if (segment.left < x && segment.right > x) {
      closeOpen();
      whole.push(segment);
    } else {
      open.push(segment);
    }
  }
  closeOpen();
  if (whole.length > 0) bands.push(whole);
  return { bands, lines };
}

/** Short lines at the right before either column begins, such as names: they belong to neither. */
function namesAbove(right: readonly Segment[], top: number): readonly Segment[] {
  const width = Math.max(...right.map((segment) => segment.right - segment.left));
  const end = right.findIndex(
    (segment) => segment.y >= top - segment.size || segment.right - segment.left >= width * FULL,
  );
  return right.slice(0, Math.max(0, end));
}

function isColumn(side: readonly Segment[]): boolean {
  if (side.length < MIN_LINES) return false;
  const left = Math.min(...side.map((segment) => segment.left));
  const width = Math.max(...side.map((segment) => segment.right)) - left;
  const size = side[0]?.size ?? 10;
  const full = side.filter((segment) => segment.right - segment.left >= width * FULL);
  return width >= size * MIN_COLUMN_EMS && full.length >= side.length * MIN_FULL_SHARE;
}
