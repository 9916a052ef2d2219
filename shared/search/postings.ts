/**
 * For every pair of neighbouring letters the units that hold it, packed in typed arrays:
 *
 *     keys       [ あい  対話  話の  … ]        ascending: first letter × 65536 + second
 *     offsets    [ 0     3     5     … ]        where each list begins in `bytes`
 *     bytes      [ 2 1 7 │ 0 4 │ 9 …  ]        gaps between ascending unit numbers, 7 bits a byte,
 *                                               the high bit says that more follow
 *
 * Looking a pair up is a binary search; a list is read from front to back. About 1.2 bytes an entry, where a
 * Map of arrays takes 8 or more, and it can be written to disk as it is.
 */
export interface Postings {
  readonly keys: Uint32Array;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

export function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** The place of a pair's list; -1 when no unit holds it. O(log pairs). */
export function findPair(postings: Postings, key: number): number {
  const at = firstNotBelow(postings.keys, key);
  return postings.keys[at] === key ? at : -1;
}

/** The bytes a list takes: a cheap measure of how common a pair is. O(1). */
export function listSize({ offsets }: Postings, at: number): number {
  return (offsets[at + 1] ?? 0) - (offsets[at] ?? 0);
}

/** Reads a list, ascending. O(entries). */
export function readList(postings: Postings, at: number): number[] {
  const list = new ListReader(postings, at);
  const units: number[] = [];
  while (list.advance()) units.push(list.unit);
  return units;
}

/** Drops from ascending `units` what is not in a list. O(entries of both). */
export function keepListed(postings: Postings, at: number, units: number[]): void {
  const list = new ListReader(postings, at);
  let more = list.advance();
  let kept = 0;
  for (const unit of units) {
    while (more && list.unit < unit) more = list.advance();
    if (more && list.unit === unit) units[kept++] = unit;
  }
  units.length = kept;
}

/** Walks a list from front to back, for it can be read in no other way. */
class ListReader {
  /** the unit the reader stands at; only after `advance` */
  unit = 0;
  private readonly bytes: Uint8Array;
  private readonly end: number;
  private place: number;

  constructor({ offsets, bytes }: Postings, at: number) {
    this.bytes = bytes;
    this.place = offsets[at] ?? 0;
    this.end = offsets[at + 1] ?? 0;
  }

  /** Goes to the next unit; false at the end. */
  advance(): boolean {
    if (this.place >= this.end) return false;
    let byte = this.bytes[this.place++] ?? 0;
    let gap = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.bytes[this.place++] ?? 0;
      gap |= (byte & 0x7f) << shift;
    }
    this.unit += gap;
    return true;
  }
}

/** Which of `count` units hold a letter, whatever follows it: all lists whose pair begins with it. O(their entries). */
export function unitsWithLetter(postings: Postings, letter: number, count: number): number[] {
  const holds = new Uint8Array(count);
  const beyond =
    letter === 0xffff ? postings.keys.length : firstNotBelow(postings.keys, pairKey(letter + 1, 0));
  for (let at = firstNotBelow(postings.keys, pairKey(letter, 0)); at < beyond; at++) {
    for (const unit of readList(postings, at)) holds[unit] = 1;
  }
  const units: number[] = [];
  for (let unit = 0; unit < count; unit++) if (holds[unit] === 1) units.push(unit);
  return units;
}

function firstNotBelow(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
