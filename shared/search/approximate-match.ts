/** A stretch of a text that is a pattern but for a few errors. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** letters inserted, left out or exchanged */
  readonly errors: number;
}

/** One bit of a machine word for each letter of a pattern. */
export const LONGEST_PATTERN = 32;

/**
 * Finds where a text is closest to a pattern of at most 32 letters, with at most `most` errors (Levenshtein
 * distance); the first of the closest places. Myers' bit-parallel algorithm (Journal of the ACM 46, 1999):
 * one column of the distance table is two machine words, Pv where it rises and Mv where it falls, so a letter
 * of the text costs some ten operations whatever the pattern's length. O(length of the text).
 */
export function approximateMatch(pattern: string, text: string, most: number): ApproximateMatch | undefined {
  const best = closestEnd(pattern, text, 0, text.length, 1, most);
  if (!best) return undefined;
  const reversed = [...pattern].reverse().join('');
  const earliest = Math.max(0, best.at - pattern.length - most);
  const begin = closestEnd(reversed, text, best.at - 1, earliest - 1, -1, best.errors);
  return { start: begin ? begin.at + 1 : earliest, end: best.at, errors: best.errors };
}

/**
 * Walks a text from `from` to `to` (exclusive) by `step` and gives the place after the letter at which the
 * pattern ends with the fewest errors. Walking backwards it must match from the first letter on.
 */
function closestEnd(
  pattern: string,
  text: string,
  from: number,
  to: number,
  step: 1 | -1,
  most: number,
): { readonly at: number; readonly errors: number } | undefined {
  const places = placesOf(pattern);
  const ending = pattern.charCodeAt(pattern.length - 1);
  const last = 1 << (pattern.length - 1);
  const anchored = step < 0 ? 1 : 0;
  let rises = -1;
  let falls = 0;
  let errors = pattern.length;
  let best: { readonly at: number; readonly errors: number } | undefined;
  for (let at = from; at !== to; at += step) {
    const equal = places.get(text.charCodeAt(at)) ?? 0;
    const vertical = equal | falls;
    const horizontal = (((equal & rises) + rises) ^ rises) | equal;
    let up = falls | ~(horizontal | rises);
    let down = rises & horizontal;
    if ((up & last) !== 0) errors++;
    if ((down & last) !== 0) errors--;
    up = (up << 1) | anchored;
    down <<= 1;
    rises = down | ~(vertical | up);
    falls = up & vertical;
    const after = at + (step > 0 ? 1 : -1);
    const fewer = errors < (best?.errors ?? most + 1);
    // みてい is as close to みていぐ as みていんぐ is: a match that ends in the pattern's own last letter is meant.
    const fuller =
      errors === best?.errors && text.charCodeAt(at) === ending && Math.abs(after - best.at) <= most + 1;
    if (fewer || fuller) best = { at: after, errors };
    if (best?.errors === 0) break;
  }
  return best;
}

function placesOf(pattern: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    places.set(code, (places.get(code) ?? 0) | (1 << at));
  }
  return places;
}
