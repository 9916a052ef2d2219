import { plainText } from '../markdown/plain-text';
import { quoteAt } from '../markdown/quote';
import { sectionsOf } from '../markdown/sections';
import type { SourcePlace } from '../model/source-place';

/** A line of a schema's `line`; the longest heading kept in a path. */
const MAX_HEADING = 1_000;
/** More of a long text is not needed to find it again. */
const MAX_QUOTE = 300;

/** Where to expect words that may stand in several places. */
export type Expected =
  /** a share of the whole, from 0 to 1 */
  | { readonly near: number }
  /** behind an offset of the plain text */
  | { readonly after: number };

export interface FoundPlace {
  readonly place: SourcePlace;
  /** offset in the plain text */
  readonly at: number;
}

/** Finds words of a report's Markdown as the reader will see them. */
export function placesIn(
  recordId: string,
  markdown: string,
): (words: string, expected: Expected) => FoundPlace | undefined {
  const text = plainText(markdown);
  const headings = headingStarts(markdown, text);
  return (words, expected) => {
    const exact = firstLine(words);
    const at =
      'near' in expected
        ? nearest(text, exact, expected.near * text.length)
        : behind(text, exact, expected.after);
    if (at === undefined) return undefined;
    const headingPath = headings.findLast((heading) => heading.start <= at)?.path ?? [];
    const quote = quoteAt(text, at, at + exact.length);
    return { place: { recordId, headingPath: [...headingPath], quote }, at };
  };
}

function behind(text: string, words: string, after: number): number | undefined {
  const at = words === '' ? -1 : text.indexOf(words, after);
  return at < 0 ? nearest(text, words, after) : at;
}

const firstLine = (words: string): string =>
  (words.split('\n').find((line) => line.trim() !== '') ?? '').trim().slice(0, MAX_QUOTE);

function nearest(text: string, words: string, near: number): number | undefined {
  if (words === '') return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best !== undefined && Math.abs(at - near) > Math.abs(best - near)) break;
    best = at;
  }
  return best;
}

interface HeadingStart {
  readonly path: readonly string[];
  /** offset in the plain text */
  readonly start: number;
}

/** Where each heading stands in the plain text: they are looked for in order, so that repeated ones are told apart. */
function headingStarts(markdown: string, text: string): HeadingStart[] {
  const starts: HeadingStart[] = [];
  let from = 0;
  for (const { title, headingPath } of sectionsOf(markdown)) {
    if (title === '') continue;
    const at = text.indexOf(title, from);
    if (at < 0) continue;
    starts.push({ path: headingPath.map((heading) => heading.slice(0, MAX_HEADING)), start: at });
    from = at + title.length;
  }
  return starts;
}
