/** No node: the end of a list. */
const NONE = -1;
const FIRST_CAPACITY = 4096;
/** The classes of sentence begin and end in every MeCab dictionary. */
const EDGE = 0;

/**
 * All ways to cut a sentence into words, and the cheapest of them (Viterbi, IEEE Transactions on Information Theory
 * 13, 1967). Words are added from left to right; each is joined at once to the best word that ends where it begins:
 *
 *     対 話 を 続        heads     [BOS]   [対]  [対話]→[話]  [を]           the nodes that end at each place,
 *     0  1  2  3                   0       1      2           3            newest first, as a linked list
 *
 * A node keeps the cheapest way up to itself and the node before it on that way, in flat arrays that are used again
 * for the next sentence. Words of one place mostly share a few left classes; each is looked up once a place.
 * O(words × classes of a place), in practice linear in the letters.
 */
export class Lattice {
  private heads = new Int32Array(FIRST_CAPACITY);
  private next = new Int32Array(FIRST_CAPACITY);
  private previous = new Int32Array(FIRST_CAPACITY);
  private totals = new Int32Array(FIRST_CAPACITY);
  private rights = new Uint16Array(FIRST_CAPACITY);
  private starts = new Int32Array(FIRST_CAPACITY);
  private entries = new Int32Array(FIRST_CAPACITY);
  private count = 0;
  /** for each left class the best node before it at `place`; valid where `seenAt` is `round` */
  private readonly bestBefore: Int32Array;
  private readonly bestTotal: Int32Array;
  private readonly seenAt: Int32Array;
  private round = 0;
  private place = NONE;

  constructor(
    private readonly connections: Int16Array,
    private readonly size: number,
  ) {
    this.bestBefore = new Int32Array(size);
    this.bestTotal = new Int32Array(size);
    this.seenAt = new Int32Array(size);
  }

  /** Forgets the last sentence and begins one of so many letters. */
  begin(length: number): void {
    if (this.heads.length <= length) this.heads = new Int32Array(length * 2);
    this.heads.fill(NONE, 0, length + 1);
    this.count = 0;
    this.place = NONE;
    this.put(0, 0, EDGE, 0, NONE, NONE);
  }

  /** Whether some way of words leads up to a place. */
  isReached(place: number): boolean {
    return this.heads[place] !== NONE;
  }

  /** Adds a word; its start must be reached, and no word before it may come later. */
  add(start: number, end: number, left: number, right: number, cost: number, entry: number): void {
    this.lookBefore(start, left);
    this.put(start, end, right, (this.bestTotal[left] ?? 0) + cost, this.bestBefore[left] ?? NONE, entry);
  }

  /** The words of the cheapest way to the end: calls back with start and entry, from the last word to the first. */
  walkBack(length: number, visit: (start: number, entry: number) => void): void {
    this.lookBefore(length, EDGE);
    for (let node = this.bestBefore[EDGE] ?? NONE; node > 0; node = this.previous[node] ?? NONE) {
      visit(this.starts[node] ?? 0, this.entries[node] ?? NONE);
    }
  }

  private lookBefore(place: number, left: number): void {
    if (this.place !== place) {
      this.place = place;
      this.round++;
    }
    if (this.seenAt[left] === this.round) return;
    this.seenAt[left] = this.round;
    let best = NONE;
    let least = 0;
    for (let node = this.heads[place] ?? NONE; node !== NONE; node = this.next[node] ?? NONE) {
      const joint = this.connections[(this.rights[node] ?? 0) * this.size + left] ?? 0;
      const total = (this.totals[node] ?? 0) + joint;
      // Of equals the one that was added first wins: the list runs from the newest to the oldest.
      if (best !== NONE && total > least) continue;
      best = node;
      least = total;
    }
    this.bestBefore[left] = best;
    this.bestTotal[left] = least;
  }

  private put(
    start: number,
    end: number,
    right: number,
    total: number,
    previous: number,
    entry: number,
  ): void {
    if (this.count === this.next.length) this.grow();
    const node = this.count++;
    this.starts[node] = start;
    this.rights[node] = right;
    this.totals[node] = total;
    this.previous[node] = previous;
    this.entries[node] = entry;
    this.next[node] = this.heads[end] ?? NONE;
    this.heads[end] = node;
  }

  private grow(): void {
    const larger = (array: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(array.length * 2);
      grown.set(array);
      return grown;
    };
    this.next = larger(this.next);
    this.previous = larger(this.previous);
    this.totals = larger(this.totals);
    this.starts = larger(this.starts);
    this.entries = larger(this.entries);
    const rights = new Uint16Array(this.rights.length * 2);
    rights.set(this.rights);
    this.rights = rights;
  }
}
