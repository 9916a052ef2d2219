/** Letters held at most: 32 MB, four times what an archive of ordinary size has. */
const MOST_LETTERS = 16_000_000;

/** Something that holds strings it can make again. */
interface Holder {
  readonly forget: () => void;
}

/**
 * Keeps an eye on how many letters the units of an index image have been decoded to. An image holds its letters
 * already; when a large one has been searched for a while, the strings beside it would take as much again. Then all
 * of them go, and come back as they are asked for. O(1) a string.
 */
export class DecodedLetters {
  private letters = 0;
  private holders: Holder[] = [];

  /** Notes that a holder has made a string of so many letters. */
  note(holder: Holder, letters: number): void {
    if (this.letters + letters > MOST_LETTERS) {
      for (const one of this.holders) one.forget();
      this.holders = [];
      this.letters = 0;
    }
    this.holders.push(holder);
    this.letters += letters;
  }
}
