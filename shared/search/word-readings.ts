/**
 * How the words of a text are read, in a form small enough to travel in an exported file: for each word its
 * length in UTF-16 units, then its reading in hiragana, or a dot when it is read as it is written.
 *
 *     対話 を つづける 。   →   2たいわ1.4.1.
 */
export type EncodedReadings = string;

/** One word: its length in the original text and its reading, `''` when it is read as it is written. */
export interface WordReading {
  readonly length: number;
  readonly reading: string;
}

const WORD = /(\d+)(?:\.|([^\d.]+))/gu;

/** `decodeReadings` turned round. Readings hold no digits and no dots: they are kana. */
export function encodeReadings(words: readonly WordReading[]): EncodedReadings {
  return words.map(({ length, reading }) => `${length}${reading === '' ? '.' : reading}`).join('');
}

/** The words of a text of the given length. What the code does not cover is one more word without a reading. */
export function decodeReadings(encoded: EncodedReadings, textLength: number): readonly WordReading[] {
  const words: WordReading[] = [];
  let covered = 0;
  for (const match of encoded.matchAll(WORD)) {
    const length = Math.min(Number(match[1]), textLength - covered);
    if (length <= 0) break;
    words.push({ length, reading: match[2] ?? '' });
    covered += length;
  }
  if (covered < textLength) words.push({ length: textLength - covered, reading: '' });
  return words;
}
