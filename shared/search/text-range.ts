/** A stretch of an original text in UTF-16 offsets, end exclusive: what `slice` takes. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Sorted, with overlapping and touching ranges joined, so that no letter is marked twice. O(n log n). */
export function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
