import type { Block } from '../block';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const MAX_HEADING = 500;

/**
 * A Markdown text in its headings and the stretches between blank lines, each kept letter by letter. `level` makes a
 * heading's level of its number signs. Code stays whole.
 */
export function markdownBlocks(lines: readonly string[], level: (signs: number) => number): Block[] {
  const blocks: Block[] = [];
  let stretch: string[] = [];
  let fence: string | undefined;
  const close = (end: number): void => {
    if (stretch.length > 0) {
      const range = { from: end - stretch.length + 1, to: end };
      blocks.push({ kind: 'markdown', text: stretch.join('\n').trimEnd(), lines: range, confidence: 'sure' });
    }
    stretch = [];
  };
  for (const [index, line] of lines.entries()) {
    const heading = fence === undefined ? headingOf(line) : undefined;
    if (heading) {
      close(index);
      const lineRange = { from: index + 1, to: index + 1 };
      blocks.push({
        kind: 'heading',
        level: level(heading.signs),
        text: heading.text,
        isMarkdown: true,
        lines: lineRange,
        confidence: 'sure',
      });
    } else if (line.trim() === '' && fence === undefined) {
      close(index);
    } else {
      fence = fenceAfter(fence, line);
      stretch.push(line);
    }
  }
  close(lines.length);
  return blocks;
}

/** The number signs and the text of a heading line. */
export function headingOf(line: string): { readonly signs: number; readonly text: string } | undefined {
  const match = line.length > MAX_HEADING ? null : HEADING.exec(line);
  const text = match?.[2]?.trim();
  return match?.[1] === undefined || !text ? undefined : { signs: match[1].length, text };
}

/** The fence that is open after a line: it closes with as many of its signs, or more. */
export function fenceAfter(open: string | undefined, line: string): string | undefined {
  const sign = FENCE.exec(line)?.[1];
  if (sign === undefined) return open;
  if (open === undefined) return sign;
  return sign.startsWith(open) && /^\s*[`~]+\s*$/.test(line) ? undefined : open;
}
