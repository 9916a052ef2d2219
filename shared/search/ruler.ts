/**
 * Marks along a text, one bit a letter, that say where words begin:
 *
 *     た い わ を つ づ け る
 *     1 0 0 1 1 0 0 0            rank(4) = 2 marks before offset 4, place(2) = 4
 *
 * Two rulers with the same number of marks translate between a text and its reading (reading-stream.ts) at
 * an eighth of a byte a letter.
 */
export class Ruler {
  /** Words of 32 bits from `start` to `end`: a view of them would take five times as much as the ruler itself. */
  private constructor(
    private readonly bits: Uint32Array,
    private readonly start: number,
    private readonly end: number,
  ) {}

  /** Rebuilt from `words()`, which may lie among others. */
  static of(bits: Uint32Array, start = 0, end: number = bits.length): Ruler {
    return new Ruler(bits, start, end);
  }

  /** From marks in ascending order, each below `length`. */
  static fromMarks(marks: readonly number[], length: number): Ruler {
    const bits = new Uint32Array((length >>> 5) + 1);
    for (const mark of marks) bits[mark >>> 5] = (bits[mark >>> 5] ?? 0) | (1 << (mark & 31));
    return new Ruler(bits, 0, bits.length);
  }

  /** Whether it measures nothing at all, not even an empty text. */
  get isEmpty(): boolean {
    return this.start === this.end;
  }

  /** The bits themselves, for keeping. */
  words(): Uint32Array {
    return this.bits.subarray(this.start, this.end);
  }

  /** O(1). */
  has(offset: number): boolean {
    return (this.word(offset >>> 5) & (1 << (offset & 31))) !== 0;
  }

  /** How many marks lie before `offset`. O(offset / 32). */
  rank(offset: number): number {
    const whole = offset >>> 5;
    let count = 0;
    for (let at = 0; at < whole; at++) count += ones(this.word(at));
    const rest = offset & 31;
    return rest === 0 ? count : count + ones(this.word(whole) & (0xffffffff >>> (32 - rest)));
  }

  /** All marks, ascending. O(length / 32 + marks). */
  places(): readonly number[] {
    const places: number[] = [];
    for (let at = 0; at < this.end - this.start; at++) {
      for (let word = this.word(at); word !== 0; word &= word - 1) {
        places.push(at * 32 + (31 - Math.clz32(word & -word)));
      }
    }
    return places;
  }

  /** Where mark number `index` lies, counted from 0; undefined when there are not so many. O(length / 32). */
  place(index: number): number | undefined {
    let left = index;
    for (let at = 0; at < this.end - this.start; at++) {
      let word = this.word(at);
      const count = ones(word);
      if (left >= count) {
        left -= count;
        continue;
      }
      for (; left > 0; left--) word &= word - 1;
      return at * 32 + (31 - Math.clz32(word & -word));
    }
    return undefined;
  }

  /** 0 beyond the end. */
  private word(at: number): number {
    const place = this.start + at;
    return place < this.end ? (this.bits[place] ?? 0) : 0;
  }
}

/** Set bits of a 32-bit word (Warren, Hacker's Delight, 5–1). */
function ones(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}
