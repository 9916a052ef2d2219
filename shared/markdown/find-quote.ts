import { editDistance } from './edit-distance';

/** A W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export type Quote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

export type QuotePlace = {
  readonly start: number;
  readonly end: number;
};

/** Characters of context kept on each side: enough to tell two like sentences apart. */
const CONTEXT = 32;
/** Share of the words that may have been edited for them to count as the same. */
const TOLERANCE = 0.2;
/** Context characters that must agree before edited words are taken for the old ones. */
const SUPPORT = 4;
/** Candidates compared letter by letter at the most. */
const MOST_CANDIDATES = 400;

/** The quote that names `text.slice(start, end)`. Offsets in UTF-16 units. */
export function quoteAt(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Finds a quote's words again: as they were, white space aside, where the context agrees best; else with up to a
 * fifth of them edited, where the context still speaks for the place. Undefined when they are lost. Works over
 * Markdown source and drawn text alike. Time: linear, and bounded by the candidates for edited words.
 */
export function findQuote(text: string, quote: Quote): QuotePlace | undefined {
  const page = withoutSpace(text);
  const exact = withoutSpace(quote.exact).letters;
  const prefix = withoutSpace(quote.prefix).letters;
  const suffix = withoutSpace(quote.suffix).letters;
  if (exact === '') return undefined;
  const support = (start: number, end: number): number =>
    agreementBackwards(page.letters, start, prefix) + agreementForwards(page.letters, end, suffix);

  let best: { start: number; end: number; support: number } | undefined;
  for (let at = page.letters.indexOf(exact); at !== -1; at = page.letters.indexOf(exact, at + 1)) {
    const own = support(at, at + exact.length);
    if (!best || own > best.support) best = { start: at, end: at + exact.length, support: own };
  }
  best ??= findEdited(page.letters, exact, support);
  if (!best) return undefined;
  return { start: page.offsets[best.start] ?? 0, end: (page.offsets[best.end - 1] ?? 0) + 1 };
}

function findEdited(page: string, exact: string, support: (start: number, end: number) => number) {
  const allowed = Math.floor(exact.length * TOLERANCE);
  if (allowed === 0) return undefined;
  let best: { start: number; end: number; support: number; distance: number } | undefined;
  for (const start of candidateStarts(page, exact, allowed)) {
    for (const length of lengthsAround(exact.length, allowed)) {
      const end = start + length;
      const own = support(start, end);
      if (own < SUPPORT || end > page.length) continue;
      const distance = editDistance(page.slice(start, end), exact, allowed);
      if (distance > allowed) continue;
      if (!best || own - distance > best.support - best.distance)
        best = { start, end, support: own, distance };
    }
  }
  return best;
}

/**
 * Cut in one piece more than there may be edits, at least one piece is untouched (the pigeonhole principle): only
 * places that hold a piece can hold the words.
 */
function candidateStarts(page: string, exact: string, allowed: number): ReadonlySet<number> {
  const size = Math.max(2, Math.floor(exact.length / (allowed + 1)));
  const starts = new Set<number>();
  for (let offset = 0; offset + size <= exact.length; offset += size) {
    const piece = exact.slice(offset, offset + size);
    for (let at = page.indexOf(piece); at !== -1; at = page.indexOf(piece, at + 1)) {
      for (let shift = -allowed; shift <= allowed; shift += 1) {
        const start = at - offset + shift;
        if (start >= 0) starts.add(start);
      }
      if (starts.size > MOST_CANDIDATES) return starts;
    }
  }
  return starts;
}

function* lengthsAround(length: number, allowed: number): Generator<number> {
  for (let change = 0; change <= allowed; change += 1) {
    yield length + change;
    if (change > 0 && length - change > 0) yield length - change;
  }
}

function agreementBackwards(page: string, start: number, prefix: string): number {
  let count = 0;
  while (
    count < prefix.length &&
    count < start &&
    page[start - 1 - count] === prefix[prefix.length - 1 - count]
  ) {
    count += 1;
  }
  return count;
}

function agreementForwards(page: string, end: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && end + count < page.length && page[end + count] === suffix[count])
    count += 1;
  return count;
}

/** The text's letters without white space, and where each stood. */
function withoutSpace(text: string): { readonly letters: string; readonly offsets: Int32Array } {
  const offsets = new Int32Array(text.length);
  const letters: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (/\s/.test(letter)) continue;
    offsets[letters.length] = index;
    letters.push(letter);
  }
  return { letters: letters.join(''), offsets };
}
