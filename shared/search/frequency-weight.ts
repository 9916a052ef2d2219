/** A hit in the title lifts a unit by this factor and counts as so many hits in the text. */
const TITLE_FACTOR = 1.6;
/** A hit only in headings, tags, speaker or dates: right, but seldom what was meant. */
const ABOUT_FACTOR = 0.7;
/** The least a hit in title or text gives of its tier. */
export const LEAST_SHARE = 0.6;
/** Counting further changes nothing: frequency saturates long before. */
export const MOST_COUNTED = 12;

/** How often a needle stands in the fields of a unit. */
export interface FieldCounts {
  readonly title: number;
  readonly text: number;
}

/**
 * The share of a tier that frequency, length and field give: 0.42 to 1.6. Frequency counts against length as
 * in BM25 (k₁ = 1, b = 0.5; Robertson and Zaragoza 2009) but only for 0.4 of the weight: in short Japanese
 * pieces a second mention says little.
 */
export function frequencyWeight(counts: FieldCounts, length: number, meanLength: number): number {
  const frequency = Math.max(1, counts.text + TITLE_FACTOR * counts.title);
  const saturated = frequency / (frequency + 0.5 + (0.5 * length) / meanLength);
  const field = counts.title > 0 ? TITLE_FACTOR : counts.text > 0 ? 1 : ABOUT_FACTOR;
  return field * (LEAST_SHARE + (1 - LEAST_SHARE) * saturated);
}
