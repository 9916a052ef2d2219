import { WIDE } from '../lines/characters';
import type { PageRun } from './page-content';

/** Gaps in ems: letters of one word, words of one sentence, and from where on it is another cell of a table. */
const WORD_GAP = 0.25;
const LETTER_SPACING = 0.6;
const WIDE_GAP = 1.2;
export const CELL_GAP = 1.9;
const WIDE_END = new RegExp(`[${WIDE}]$`);
const WIDE_START = new RegExp(`^[${WIDE}]`);

/** Runs of one line, left to right, as a text; the gaps between them become the spaces a person would type. */
export function joinRuns(runs: readonly PageRun[]): string {
  let text = '';
  let end: number | undefined;
  for (const run of runs) {
    const gap = end === undefined ? 0 : (startOf(run) - end) / run.size;
    text += (end === undefined ? '' : spaceFor(gap, text, run)) + run.text;
    end = endOf(run);
  }
  return text.trim();
}

function spaceFor(gap: number, before: string, { text: after, isVertical }: PageRun): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return gap > CELL_GAP ? ' ' : '';
  if (gap > CELL_GAP) return '  ';
  if (gap > WIDE_GAP) return '\u3000';
  // Where columns run downwards, Latin letters and figures lie on their side in a letter's place of their own.
  const isWide = WIDE_END.test(before) && WIDE_START.test(after);
  return gap > (isWide ? LETTER_SPACING : isVertical ? WIDE_GAP : WORD_GAP) ? ' ' : '';
}

/** Where a run begins and ends in the direction it is read. */
export const startOf = (run: PageRun): number => (run.isVertical ? run.y : run.x);
export const endOf = (run: PageRun): number => startOf(run) + run.length;
