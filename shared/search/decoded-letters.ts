/** Letters held at most: 64 MB, what an archive of 45 MB of text needs for being looked through. */
const MOST_LETTERS = 32_000_000;

/**
 * Says how many letters the units of an index image may hold decoded. An image holds its letters already; the strings
 * beside it would take as much again. In an archive beyond the limit those that come late are decoded each time: were
 * the early ones let go for them, a query that looks at every text would find none of them held. O(1).
 */
export class DecodedLetters {
  private letters = 0;

  /** Whether a string of so many letters may be held from now on. */
  mayHold(letters: number): boolean {
    if (this.letters + letters > MOST_LETTERS) return false;
    this.letters += letters;
    return true;
  }
}
