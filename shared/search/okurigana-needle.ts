import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import type { Needle } from './needle';
import type { OkuriganaPattern } from './okurigana';
import { TIERS } from './tiers';

const MOST_RANGES = 500;

/** A term with other okurigana (okurigana.ts). */
export function okuriganaNeedle(sought: OkuriganaPattern, why: string): Needle {
  return {
    stream: 'surface',
    tier: TIERS.okurigana,
    pieces: sought.pieces,
    why,
    weigh: ({ surface, titleEnd, textEnd }, meanLength) => {
      const places = placesOf(sought, surface, MOST_COUNTED);
      if (places.length === 0) return 0;
      const title = places.filter(({ start }) => start < titleEnd).length;
      const text = places.filter(({ start }) => start >= titleEnd && start < textEnd).length;
      return TIERS.okurigana * frequencyWeight({ title, text }, surface.length, meanLength);
    },
    locate: ({ surface, textEnd }, map) =>
      placesOf(sought, surface.slice(0, textEnd), MOST_RANGES).flatMap(
        ({ start, end }) => map.toSource(start, end) ?? [],
      ),
  };
}

/** Tries the pattern only where its first letter stands: looking for one letter is far cheaper. */
function placesOf(
  { pattern, first }: OkuriganaPattern,
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
