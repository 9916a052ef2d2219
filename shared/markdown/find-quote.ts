import { bareText } from './bare-text';
import { exactQuote } from './exact-quote';
import { nearQuote } from './near-quote';
import type { Quote, TextSpan } from './quote';

/**
 * Finds a quotation again, in the text it was taken from or in another form of it (Markdown source, plain text, text
 * of the drawn page), also after edits: letter by letter; else without regard to white space and marks; else with up
 * to a fifth of its letters edited, if the words around it agree. Undefined when it is lost.
 */
export function findQuote(text: string, quote: Quote): TextSpan | undefined {
  const exact = exactQuote(text, quote);
  if (exact) return exact;
  const bare = bareText(text);
  const bareQuote: Quote = {
    exact: bareText(quote.exact).text,
    prefix: bareText(quote.prefix).text,
    suffix: bareText(quote.suffix).text,
  };
  const span = exactQuote(bare.text, bareQuote) ?? nearQuote(bare.text, bareQuote);
  const start = span && bare.offsets[span.start];
  const last = span && bare.offsets[span.end - 1];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
