import type { SourceLine } from './source-line';

/**
 * Whether a page begins at a line: after a form feed, or, where all lines stand a blank line apart, at a line that
 * follows at once and begins with one half-width space. That is all some PDF converters leave of a page break.
 */
export function isPageStart(line: SourceLine, meaningfulGap: number, isDoubleSpaced: boolean): boolean {
  if (line.pageStart) return true;
  return isDoubleSpaced && line.gap === 0 && meaningfulGap === 0 && /^ [^ \u3000]/.test(line.raw);
}
