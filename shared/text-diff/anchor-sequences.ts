import type { Match } from './match-sequences';

/**
 * Items that stand exactly once in either sequence and in the same order in both: the places that people, too, take
 * for the same (patience difference, after Bram Cohen).
 */
export function anchorSequences(before: Int32Array, after: Int32Array): readonly Match[] {
  const inAfter = singles(after);
  const pairs: Match[] = [];
  for (const [item, position] of singles(before)) {
    const other = inAfter.get(item);
    if (other !== undefined) pairs.push({ before: position, after: other, length: 1 });
  }
  pairs.sort((a, b) => a.before - b.before);
  return longestRising(pairs);
}

function singles(sequence: Int32Array): ReadonlyMap<number, number> {
  const once = new Map<number, number>();
  const more = new Set<number>();
  for (const [position, item] of sequence.entries()) {
    if (more.has(item)) continue;
    if (once.delete(item)) more.add(item);
    else once.set(item, position);
  }
  return once;
}

/** The longest part of the pairs whose `after` rises, by patience sorting: O(n log n). */
function longestRising(pairs: readonly Match[]): readonly Match[] {
  const tops: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tops[low - 1] ?? -1;
    tops[low] = index;
  }
  const rising: Match[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.reverse();
}
