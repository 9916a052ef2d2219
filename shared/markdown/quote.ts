/** Words and what stands around them (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** UTF-16 offsets; `end` is past the last unit. */
export type TextSpan = { readonly start: number; readonly end: number };

/** UTF-16 units of context kept on either side. */
const CONTEXT = 32;

/** The quote that findQuote leads back to `start`–`end` of `text`. Never cuts a surrogate pair of the context. */
export function quoteAt(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\udc00-\udfff]/, ''),
    suffix: text.slice(end, end + CONTEXT).replace(/[\ud800-\udbff]$/, ''),
  };
}
