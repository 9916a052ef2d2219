import type { TextRange } from './text-range';

/**
 * The way back from a folded text to its original, both in UTF-16 units:
 *
 *     original   ﾀ ﾞ ・ い ㌫              folded   だ   い   ぱ  せ  ん  と
 *     offset     0 1 2  3  4                starts   0    3    4   4   4   4
 *                                           ends     2    4    5   5   5   5
 *
 * Every folded unit knows the first and the last original unit it came from; what folding dropped
 * (・) belongs to nobody, so a highlight covers it inside a match and never at its edges; only a long mark
 * belongs to the kana it lengthens.
 */
export class OffsetMap {
  constructor(
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  /**
   * The original stretch behind folded [start, end), which must not be empty. A match that cuts a
   * ligature (せん in ㌫) gets the whole ligature: half of it cannot be marked. O(1).
   */
  toOriginal(start: number, end: number): TextRange {
    return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
  }
}
