import type { PreparedUnit } from './prepared-unit';

/** A hit in the title counts as much as this many in the text, and lifts the unit by the same factor. */
export const TITLE_FACTOR = 1.6;
/** A hit only in headings, tags or speaker: right, but seldom what was meant. */
const ABOUT_FACTOR = 0.7;
/** Counting further changes nothing: frequency saturates long before. */
const MOST_COUNTED = 12;

/**
 * How well a unit's own letters answer a folded needle: 0 when absent, else 0.6 to 1.6. Frequency counts
 * against length as in BM25 (k₁ = 1, b = 0.5, see Robertson and Zaragoza 2009) but only for 0.4 of the
 * weight: in short Japanese pieces a second mention says little. O(length).
 */
export function weighSurface(prepared: PreparedUnit, needle: string, meanLength: number): number {
  const { surface, titleEnd, textEnd } = prepared;
  let at = surface.indexOf(needle);
  if (at < 0) return 0;
  let title = 0;
  let text = 0;
  for (let counted = 0; at >= 0 && counted < MOST_COUNTED; counted++) {
    if (at < titleEnd) title++;
    else if (at < textEnd) text++;
    else break;
    at = surface.indexOf(needle, at + needle.length);
  }
  const frequency = Math.max(1, text + TITLE_FACTOR * title);
  const saturated = frequency / (frequency + 0.5 + (0.5 * surface.length) / meanLength);
  const field = title > 0 ? TITLE_FACTOR : text > 0 ? 1 : ABOUT_FACTOR;
  return field * (0.6 + 0.4 * saturated);
}
