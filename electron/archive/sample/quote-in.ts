import { headingPathAt } from '#shared/markdown/sections';
import type { SourcePlace } from '#shared/model/source-place';

/** UTF-16 units kept on either side of the words, enough to tell two equal sentences apart. */
const CONTEXT = 32;

/**
 * Where words stand in a Markdown text: their headings and a text quote selector.
 * @throws when the words do not stand there, or more than once
 */
export function quoteIn(text: string, exact: string): Pick<SourcePlace, 'headingPath' | 'quote'> {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`its source does not say 「${exact}」`);
  if (text.includes(exact, start + 1)) throw new Error(`its source says 「${exact}」 more than once`);
  const end = start + exact.length;
  return {
    headingPath: [...headingPathAt(text, start)],
    quote: {
      exact,
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
  };
}
