import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import type { Needle } from './needle';
import type { OkuriganaPattern } from './okurigana';
import { TIERS } from './tiers';

const MOST_RANGES = 500;

/** A verb in its other forms (inflection.ts). */
export function inflectedNeedle(folded: string, pattern: RegExp, why: string): Needle {
  return okuriganaNeedle({ pattern, pieces: [folded.charAt(0)] }, why);
}

/** A term with other okurigana (okurigana.ts). */
export function okuriganaNeedle({ pattern, pieces }: OkuriganaPattern, why: string): Needle {
  return {
    stream: 'surface',
    tier: TIERS.okurigana,
    pieces,
    why,
    weigh: ({ surface, titleEnd, textEnd }, meanLength) => {
      const places = placesOf(pattern, surface, MOST_COUNTED);
      if (places.length === 0) return 0;
      const title = places.filter(({ start }) => start < titleEnd).length;
      const text = places.filter(({ start }) => start >= titleEnd && start < textEnd).length;
      return TIERS.okurigana * frequencyWeight({ title, text }, surface.length, meanLength);
    },
    locate: ({ surface, textEnd }, map) =>
      placesOf(pattern, surface.slice(0, textEnd), MOST_RANGES).flatMap(
        ({ start, end }) => map.toSource(start, end) ?? [],
      ),
  };
}

function placesOf(
  pattern: RegExp,
  surface: string,
  most: number,
): readonly { readonly start: number; readonly end: number }[] {
  const places: { readonly start: number; readonly end: number }[] = [];
  for (const match of surface.matchAll(pattern)) {
    if (places.length === most) break;
    places.push({ start: match.index, end: match.index + match[0].length });
  }
  return places;
}
