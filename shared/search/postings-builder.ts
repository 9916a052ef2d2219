import { type Postings, pairKey } from './postings';

const FIRST_CAPACITY = 1 << 16;

/**
 * Gathers which unit holds which pairs and packs them. While gathering, entries lie in the order they came;
 * packing is a counting sort by pair, so nothing but two flat arrays grows:
 *
 *     slotOf     対話 → 0, 話の → 1 …         pair → slot, in order of first appearance
 *     entries    [ 0 1 2 │ 0 3 │ … ]          slots, unit after unit, each once a unit
 *     ends       [ 3       5     … ]          where each unit's entries end
 */
export class PostingsBuilder {
  private readonly slotOf = new Map<number, number>();
  private readonly lastUnit: number[] = [];
  private readonly counts: number[] = [];
  private entries = new Uint32Array(FIRST_CAPACITY);
  private length = 0;
  private readonly ends: number[] = [];

  /** Adds the next unit: the pairs of its text and `more` pairs, strings of two letters. O(length). */
  add(text: string, more: readonly string[]): void {
    const unit = this.ends.length;
    let first = text.charCodeAt(0);
    for (let at = 1; at < text.length; at++) {
      const second = text.charCodeAt(at);
      if (first !== 0) this.note(pairKey(first, second), unit);
      first = second;
    }
    for (const pair of more) this.note(pairKey(pair.charCodeAt(0), pair.charCodeAt(1)), unit);
    this.ends.push(this.length);
  }

  /** Packs what was added. O(entries + pairs log pairs). */
  build(): Postings {
    const pairs = [...this.slotOf].sort(([one], [other]) => one - other);
    const rankOfSlot = new Uint32Array(pairs.length);
    const starts = new Uint32Array(pairs.length + 1);
    for (const [rank, [, slot]] of pairs.entries()) {
      rankOfSlot[slot] = rank;
      starts[rank + 1] = (starts[rank] ?? 0) + (this.counts[slot] ?? 0);
    }
    return pack(
      Uint32Array.from(pairs, ([key]) => key),
      starts,
      this.unitsByRank(rankOfSlot, starts),
    );
  }

  private unitsByRank(rankOfSlot: Uint32Array, starts: Uint32Array): Uint32Array {
    const sorted = new Uint32Array(this.length);
    const next = starts.slice();
    let at = 0;
    for (const [unit, end] of this.ends.entries()) {
      for (; at < end; at++) {
        const rank = rankOfSlot[this.entries[at] ?? 0] ?? 0;
        const place = next[rank] ?? 0;
        sorted[place] = unit;
        next[rank] = place + 1;
      }
    }
    return sorted;
  }

  private note(key: number, unit: number): void {
    let slot = this.slotOf.get(key);
    if (slot === undefined) {
      slot = this.slotOf.size;
      this.slotOf.set(key, slot);
      this.lastUnit.push(-1);
      this.counts.push(0);
    }
    if (this.lastUnit[slot] === unit) return;
    this.lastUnit[slot] = unit;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    if (this.length === this.entries.length) {
      const grown = new Uint32Array(this.entries.length * 2);
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries[this.length++] = slot;
  }
}

function pack(keys: Uint32Array, starts: Uint32Array, units: Uint32Array): Postings {
  const bytes = new Uint8Array(units.length * 3 + 8);
  const offsets = new Uint32Array(keys.length + 1);
  let length = 0;
  for (let rank = 0; rank < keys.length; rank++) {
    offsets[rank] = length;
    let previous = 0;
    for (let at = starts[rank] ?? 0; at < (starts[rank + 1] ?? 0); at++) {
      const unit = units[at] ?? 0;
      let gap = unit - previous;
      previous = unit;
      while (gap > 0x7f) {
        bytes[length++] = (gap & 0x7f) | 0x80;
        gap >>>= 7;
      }
      bytes[length++] = gap;
    }
  }
  offsets[keys.length] = length;
  return { keys, offsets, bytes: bytes.slice(0, length) };
}
