import type { Mark } from '../structure/mark';
import { markOf } from '../structure/mark-of';
import { columnsOf } from './characters';
import { closeLetterSpacing } from './close-letter-spacing';
import { meaningfulGaps } from './line-spacing';
import { isPageStart } from './page-breaks';
import type { SourceLine } from './source-line';

/** A line of the body with what can be told from itself and its neighbours. */
export interface ReadLine {
  readonly source: SourceLine;
  /** letter-spacing closed up */
  readonly text: string;
  /** its indent included */
  readonly columns: number;
  /** blank lines before it that mean something */
  readonly gap: number;
  /** columns of white space that mean something */
  readonly indent: number;
  readonly startsPage: boolean;
  readonly mark: Mark | undefined;
}

export function readLines(lines: readonly SourceLine[]): ReadLine[] {
  const gaps = meaningfulGaps(lines);
  return lines.map((source, index) => {
    const gap = gaps[index] ?? source.gap;
    const neighbour = lines[index + 1] ?? source;
    const isDouble = (gaps[index + 1] ?? gap) < neighbour.gap || gap < source.gap;
    const startsPage = isPageStart(source, gap, isDouble);
    const text = closeLetterSpacing(source.text);
    // one half-width space is a page's beginning, or dirt, unless lines stand apart
    const indent = source.indent === 1 && (startsPage || !isDouble) ? 0 : source.indent;
    return {
      source,
      text,
      columns: indent + columnsOf(text),
      gap,
      indent,
      startsPage,
      mark: markOf(text),
    };
  });
}
