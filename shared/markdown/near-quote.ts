import { editDistance, nearestPart } from './edit-distance';
import type { Quote, TextSpan } from './quote';

const MAX_EDITS = 0.2;
/** Longer quotations are not compared unit by unit: the cost grows with the square of their length. */
const MAX_LENGTH = 1_000;
/** Of the words before and after, this much must still be there: one side whole, or a little less than that. */
const MIN_SUPPORT = 0.4;
const MAX_PLACES_OF_SEED = 200;
const MAX_CANDIDATES = 8;

/**
 * The place a quotation moved to when up to a fifth of it was edited and the words around it still vouch for it.
 * Where at most `e` of its units were edited, one of `e + 1` pieces is whole: those pieces propose the places.
 */
export function nearQuote(text: string, quote: Quote): TextSpan | undefined {
  const { exact, prefix, suffix } = quote;
  const maxEdits = Math.floor(exact.length * MAX_EDITS);
  if (maxEdits === 0 || exact.length > MAX_LENGTH) return undefined;
  let best: (TextSpan & { readonly edits: number; readonly support: number }) | undefined;
  for (const from of proposedStarts(text, exact, maxEdits)) {
    const windowStart = Math.max(0, from - 2 * maxEdits);
    const window = text.slice(windowStart, from + exact.length + 3 * maxEdits);
    const part = nearestPart(window, exact);
    if (part.edits > maxEdits) continue;
    const [start, end] = [windowStart + part.start, windowStart + part.end];
    const support =
      agreement(prefix, text.slice(Math.max(0, start - prefix.length), start)) +
      agreement(suffix, text.slice(end, end + suffix.length));
    if (support === 0 || support < (prefix.length + suffix.length) * MIN_SUPPORT) continue;
    if (!best || part.edits < best.edits || (part.edits === best.edits && support > best.support)) {
      best = { start, end, edits: part.edits, support };
    }
  }
  return best && { start: best.start, end: best.end };
}

/** Where the quotation may begin, the places most of its pieces agree on first. */
function proposedStarts(text: string, exact: string, maxEdits: number): number[] {
  const pieces = maxEdits + 1;
  const votes = new Map<number, number>();
  for (let piece = 0; piece < pieces; piece += 1) {
    const offset = Math.floor((exact.length * piece) / pieces);
    const seed = exact.slice(offset, Math.floor((exact.length * (piece + 1)) / pieces));
    let places = 0;
    for (
      let at = text.indexOf(seed);
      at !== -1 && places < MAX_PLACES_OF_SEED;
      at = text.indexOf(seed, at + 1)
    ) {
      places += 1;
      const bucket = Math.round((at - offset) / (maxEdits + 1));
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_CANDIDATES)
    .map(([bucket]) => Math.max(0, bucket * (maxEdits + 1)));
}

/** How many units of `expected` are still there in `found`. */
function agreement(expected: string, found: string): number {
  return Math.max(0, expected.length - editDistance(expected, found));
}
