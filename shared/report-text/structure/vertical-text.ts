import type { ReadLine } from '../lines/read-line';

export interface LineSpan {
  /** index of the first line */
  readonly from: number;
  /** index after the last line */
  readonly to: number;
}

const MIN_CHARACTERS = 3;
const ONE_CHARACTER = /^[^\p{ASCII}０-９]$/u;

/**
 * Words set vertically come out one character a line. Each run of three or more is one span; where the characters
 * stand close together, a blank line between them parts two runs.
 */
export function verticalSpanAt(lines: readonly ReadLine[], from: number): LineSpan | undefined {
  const first = lines[from];
  if (!first || !ONE_CHARACTER.test(first.text)) return undefined;
  const step = lines[from + 1]?.source.gap ?? 0;
  let to = from + 1;
  for (
    let line = lines[to];
    line && ONE_CHARACTER.test(line.text) && line.source.gap === step;
    line = lines[to]
  )
    to += 1;
  return to - from >= MIN_CHARACTERS ? { from, to } : undefined;
}
