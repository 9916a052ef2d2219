import { fenceAfter, headingOf } from './markdown-blocks';

/** One line that begins with a number sign is chance. */
const MIN_HEADINGS = 2;
/** Where so many of the lines begin so, they are something else: comments, a list. */
const MAX_SHARE = 0.5;
const REACH = 400;

/** Whether a text of any name is Markdown by its headings: `## 取組`. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, REACH).filter((line) => line.trim() !== '');
  let headings = 0;
  let fence: string | undefined;
  for (const line of lines) {
    if (fence === undefined && headingOf(line)) headings += 1;
    fence = fenceAfter(fence, line);
  }
  return headings >= MIN_HEADINGS && headings <= lines.length * MAX_SHARE;
}
