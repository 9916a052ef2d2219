/** A text with LF line ends, and the way back into the text it was made from. */
export type NormalText = {
  readonly text: string;
  /** UTF-16 offset into the original for one into `text` */
  readonly toSource: (offset: number) => number;
};

/**
 * LF line ends; full-width spaces at the ends of lines made half-width (Markdown does not know that a line of U+3000
 * is blank); U+0000 made U+FFFD, as CommonMark 0.31 §2.3 asks. Only CR LF changes lengths.
 */
export function normalLines(source: string): NormalText {
  const text = halfWidthLineEnds(source.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n'));
  if (text.length === source.length) return { text, toSource: (offset) => offset };
  const removed: number[] = [];
  for (let at = source.indexOf('\r\n'); at !== -1; at = source.indexOf('\r\n', at + 2))
    removed.push(at - removed.length);
  return { text, toSource: (offset) => offset + countBelow(removed, offset) };
}

function halfWidthLineEnds(text: string): string {
  if (!/\u3000(?:\n|$)/.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (line.endsWith('\u3000') ? line.trimEnd().padEnd(line.length) : line))
    .join('\n');
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
