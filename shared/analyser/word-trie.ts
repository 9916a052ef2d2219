/**
 * All words of the dictionary by their letters, as a tree in breadth-first order, so that the children of a node lie
 * side by side and a node needs no pointers, only where its children and its entries begin:
 *
 *     ├ 会        1           node           0    1    2    3    4
 *     │  └ 話     3           letter              会   対   話   話
 *     └ 対        2           children from  1    3    4    5    5
 *        └ 話     4           entries from   0    0    1    2    3
 *
 * A node's children are sorted by letter. One table leads from a first letter straight to its node.
 */
export class WordTrie {
  private readonly firstNodes = new Int32Array(0x10000);

  constructor(
    private readonly letters: Uint16Array,
    private readonly childrenFrom: Uint32Array,
    private readonly entriesFrom: Uint32Array,
  ) {
    for (let node = 1; node < (childrenFrom[1] ?? 0); node++) this.firstNodes[letters[node] ?? 0] = node;
  }

  /** The node of a word of one letter; 0 when no word begins so. O(1). */
  firstNode(letter: number): number {
    return this.firstNodes[letter] ?? 0;
  }

  /** The node one letter further; 0 when no word goes on so. O(log children). */
  nextNode(node: number, letter: number): number {
    let low = this.childrenFrom[node] ?? 0;
    let high = (this.childrenFrom[node + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.letters[middle] ?? 0;
      if (found === letter) return middle;
      if (found < letter) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }

  /** The entries of the word that ends at a node: from this one up to the next node's first. O(1). */
  firstEntry(node: number): number {
    return this.entriesFrom[node] ?? 0;
  }
}
