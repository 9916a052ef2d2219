import type { SourceLine } from './source-line';

const WINDOW = 40;
const USUAL_SHARE = 0.6;
/** Converters leave up to this many blank lines after every line. */
const MOST_BLANKS = 3;

/**
 * For each line, the blank lines before it that mean something. Text copied out of PDFs often has a blank line
 * after every line; there one blank line says nothing and two part paragraphs. Judged by the lines around, since
 * one document can hold both.
 */
export function meaningfulGaps(lines: readonly SourceLine[]): number[] {
  const counts = Array.from({ length: MOST_BLANKS }, (_, blanks) => runningCount(lines, blanks + 1));
  return lines.map((line, index) => {
    const from = Math.max(1, index - WINDOW);
    const to = Math.min(lines.length, index + WINDOW);
    if (to - from < MOST_BLANKS) return line.gap;
    const usual =
      counts.findIndex((count) => (count[to] ?? 0) - (count[from] ?? 0) >= (to - from) * USUAL_SHARE) + 1;
    return Math.max(0, line.gap - usual);
  });
}

/** How many of the lines before each index have so many blank lines before them. */
function runningCount(lines: readonly SourceLine[], blanks: number): number[] {
  const counts = [0];
  for (const line of lines) counts.push((counts.at(-1) ?? 0) + (line.gap === blanks ? 1 : 0));
  return counts;
}
