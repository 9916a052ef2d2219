import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import type { Needle } from './needle';

const MOST_RANGES = 500;
/** What is left of the weight where the ending of the term is missing: 取組を進めて for 取組みを進める. */
const ENDS_OTHERWISE = 0.9;

/** A term with freedom in its spelling, ready to be looked for in a folded text. */
export interface SoughtPattern {
  /** sticky: it tells whether a place is one, and where that ends */
  readonly pattern: RegExp;
  /** the letter every place begins with */
  readonly first: string;
  /** the kana at the end that need not be there; `''` when there are none */
  readonly ending: string;
  /** letters that stand in every match, or in the pairs that `loosePairsIn` adds to postings */
  readonly pieces: readonly string[];
}

/** A term by a pattern: other okurigana (okurigana.ts), or other words between its parts (loose-phrase.ts). */
export function patternNeedle(sought: SoughtPattern, tier: number, why: string): Needle {
  return {
    stream: 'surface',
    tier,
    pieces: sought.pieces,
    why,
    weigh: ({ surface, titleEnd, textEnd }, meanLength) => {
      const places = placesOf(sought, surface, MOST_COUNTED);
      if (places.length === 0) return 0;
      const title = places.filter(({ start }) => start < titleEnd).length;
      const text = places.filter(({ start }) => start >= titleEnd && start < textEnd).length;
      const endsAlike = places.some(({ end }) => surface.endsWith(sought.ending, end));
      const own = endsAlike ? tier : tier * ENDS_OTHERWISE;
      return own * frequencyWeight({ title, text }, surface.length, meanLength);
    },
    locate: ({ surface, textEnd }, map) =>
      placesOf(sought, surface.slice(0, textEnd), MOST_RANGES).flatMap(
        ({ start, end }) => map.toSource(start, end) ?? [],
      ),
  };
}

/** Tries the pattern only where its first letter stands: looking for one letter is far cheaper. */
function placesOf(
  { pattern, first }: SoughtPattern,
  surface: string,
  most: number,
): readonly { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  let start = surface.indexOf(first);
  while (start >= 0 && places.length < most) {
    pattern.lastIndex = start;
    const isThere = pattern.test(surface);
    const end = isThere ? pattern.lastIndex : start + 1;
    if (isThere) places.push({ start, end });
    start = surface.indexOf(first, end);
  }
  return places;
}
