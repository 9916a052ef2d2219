/** Hits of one find at the most: more than anyone walks through, few enough to mark at once. */
export const MOST_HITS = 5_000;

/** The hit to go to from `current`, around the ends; -1 when there are none. */
export function stepHit(current: number, step: 1 | -1, count: number): number {
  return count === 0 ? -1 : (current + step + count) % count;
}
