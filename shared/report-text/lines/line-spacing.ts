import type { SourceLine } from './source-line';

const WINDOW = 40;
const DOUBLE_SHARE = 0.6;

/**
 * For each line, the blank lines before it that mean something. Text copied out of PDFs often has a blank line
 * after every line; there one blank line says nothing and two part paragraphs. Judged by the lines around, since
 * one document can hold both.
 */
export function meaningfulGaps(lines: readonly SourceLine[]): number[] {
  const singles = [0];
  for (const line of lines) singles.push((singles.at(-1) ?? 0) + (line.gap === 1 ? 1 : 0));
  return lines.map((line, index) => {
    const from = Math.max(1, index - WINDOW);
    const to = Math.min(lines.length, index + WINDOW);
    const single = (singles[to] ?? 0) - (singles[from] ?? 0);
    const isDouble = to - from >= 3 && single >= (to - from) * DOUBLE_SHARE;
    return isDouble ? Math.max(0, line.gap - 1) : line.gap;
  });
}
