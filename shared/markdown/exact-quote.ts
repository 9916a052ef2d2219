import type { Quote, TextSpan } from './quote';

/** A word that is everywhere tells little: beyond this many places the best so far is taken. */
const MAX_PLACES = 10_000;

/** The place where `exact` stands with the most of its context around it; the first of equals. */
export function exactQuote(text: string, { exact, prefix, suffix }: Quote): TextSpan | undefined {
  if (exact === '') return undefined;
  let best: number | undefined;
  let bestScore = -1;
  let places = 0;
  for (let at = text.indexOf(exact); at !== -1 && places < MAX_PLACES; at = text.indexOf(exact, at + 1)) {
    places += 1;
    const score = agreementBefore(text, at, prefix) + agreementAfter(text, at + exact.length, suffix);
    if (score <= bestScore) continue;
    best = at;
    bestScore = score;
    if (score === prefix.length + suffix.length) break;
  }
  return best === undefined ? undefined : { start: best, end: best + exact.length };
}

function agreementBefore(text: string, at: number, prefix: string): number {
  let length = 0;
  while (
    length < prefix.length &&
    length < at &&
    text[at - 1 - length] === prefix[prefix.length - 1 - length]
  )
    length += 1;
  return length;
}

function agreementAfter(text: string, at: number, suffix: string): number {
  let length = 0;
  while (length < suffix.length && text[at + length] !== undefined && text[at + length] === suffix[length])
    length += 1;
  return length;
}
