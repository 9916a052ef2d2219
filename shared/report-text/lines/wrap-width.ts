import { endsSentence } from './characters';
import type { ReadLine } from './read-line';

/** Lines of one column set differ by this much: half-width characters, kerning, hanging punctuation. */
const SPREAD = 3;
const MIN_WIDTH = 16;
/** A stretch is judged by this many lines at most. */
const STRETCH = 60;
const MIN_LINES = 3;
/** A page is this wide at least, and this share of its lines is cut at its margin. */
const MIN_WHOLE = 30;
const MIN_SHARE = 0.08;
/** Share of lines that may be wider than the wrap width: headings, and lines of other boxes. */
const MAX_WIDER = 0.15;

/** The columns text was wrapped at: around each line, and mostly in the whole. Undefined where lines end as written. */
export interface WrapWidths {
  readonly whole: number | undefined;
  readonly around: readonly (number | undefined)[];
  /** first lines of paragraphs are a character short: they lost their indent in copying */
  readonly isIndentLost: boolean;
  /** every paragraph begins with an indent: a line without one goes on */
  readonly isIndentKept: boolean;
}

export function wrapWidths(
  lines: readonly ReadLine[],
  startsStretch: (line: ReadLine) => boolean,
): WrapWidths {
  const breaksOff = lines.map((line, index) => isBrokenOff(line, lines[index + 1]));
  const around: (number | undefined)[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    for (let line = lines[to]; line && to - from < STRETCH && !startsStretch(line); line = lines[to]) to += 1;
    const width = topCluster(lines.slice(from, to), breaksOff.slice(from, to));
    for (; from < to; from += 1) around.push(width);
  }
  return {
    whole: commonWidth(lines, breaksOff),
    around,
    isIndentLost: isIndentLost(lines, breaksOff, around),
    isIndentKept: isIndentKept(lines),
  };
}

const MIN_SHORT_LINES = 4;

/** Judged by the broken-off lines after a sentence that ended well before the margin: those begin paragraphs. */
function isIndentLost(
  lines: readonly ReadLine[],
  breaksOff: readonly boolean[],
  around: readonly (number | undefined)[],
): boolean {
  let short = 0;
  let whole = 0;
  for (const [index, line] of lines.entries()) {
    const [before, width] = [lines[index - 1], around[index]];
    if (!before || width === undefined || !breaksOff[index] || line.mark || line.indent > 0) continue;
    if (!endsSentence(before.text) || before.columns > width * 0.8) continue;
    if (line.columns === width - 2) short += 1;
    else if (line.columns >= width - 1) whole += 1;
  }
  return short >= MIN_SHORT_LINES && short > whole * 2;
}

const MIN_INDENTED = 3;
/** A line of less than this share of the widest ended where its paragraph did. */
const SHORT = 0.8;

/** Judged by the lines after a sentence that ended well before the margin: those begin paragraphs. */
function isIndentKept(lines: readonly ReadLine[]): boolean {
  const widest = lines.reduce((most, { columns }) => Math.max(most, columns), 0);
  let indented = 0;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.mark || line.startsPage || !endsSentence(before.text)) continue;
    if (before.columns > widest * SHORT || (line.columns < widest * SHORT && !endsSentence(line.text)))
      continue;
    if (line.indent === 0) return false;
    indented += 1;
  }
  return indented >= MIN_INDENTED;
}

/** Ends in mid-sentence, with a line after it that no mark sets apart. */
function isBrokenOff(line: ReadLine, next: ReadLine | undefined): boolean {
  return next !== undefined && !endsSentence(line.text) && (!next.mark || next.mark.isWeak);
}

/** The widest width that several lines share, at least half of them broken off. */
function topCluster(lines: readonly ReadLine[], breaksOff: readonly boolean[]): number | undefined {
  const sorted = lines
    .map(({ columns }, index) => ({ columns, isBroken: breaksOff[index] ?? false }))
    .sort((a, b) => b.columns - a.columns);
  for (const [first, { columns }] of sorted.entries()) {
    if (columns < MIN_WIDTH || (first > 1 && first > lines.length * MAX_WIDER)) return undefined;
    let last = first;
    let broken = 0;
    for (let at = sorted[last]; at && at.columns >= columns - SPREAD; at = sorted[last]) {
      if (at.isBroken) broken += 1;
      last += 1;
    }
    if (last - first >= MIN_LINES && broken * 2 >= last - first) {
      return mostCommon(sorted.slice(first, last).map((line) => line.columns));
    }
  }
  return undefined;
}

/** The width at which most lines of the whole text are broken off. */
function commonWidth(lines: readonly ReadLine[], breaksOff: readonly boolean[]): number | undefined {
  const counts = new Map<number, number>();
  for (const [index, { columns }] of lines.entries()) {
    if (breaksOff[index] && columns >= MIN_WIDTH) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  let best: { readonly width: number; readonly count: number } | undefined;
  const widths = lines.map(({ columns }) => columns).sort((a, b) => b - a);
  const allowed = widths[Math.floor(widths.length * MAX_WIDER)] ?? 0;
  for (const width of counts.keys()) {
    if (width < allowed) continue;
    let count = 0;
    for (let near = width - SPREAD; near <= width; near += 1) count += counts.get(near) ?? 0;
    if (!best || count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  if (!best || best.count < Math.max(MIN_LINES, lines.length * MIN_SHARE) || best.width < MIN_WHOLE)
    return undefined;
  const { width } = best;
  return mostCommon(
    [...counts].flatMap(([near, count]) =>
      near > width - SPREAD - 1 && near <= width ? Array<number>(count).fill(near) : [],
    ),
  );
}

/** A full stop hanging over the margin makes a line wider than the page; the page is as wide as most lines are. */
function mostCommon(widths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0]?.[0];
}
