import { FIELD_END } from './field-end';
import { fold, foldText } from './fold';
import { shortenLongVowels } from './long-vowels';
import { Ruler } from './ruler';
import type { TextRange } from './text-range';
import type { WordReading } from './word-readings';

/**
 * A text by ear: all words as read, one after the other, and two rulers that mark where each word begins in
 * the reading and in the original:
 *
 *     reading    た い わ を つ ず け る
 *     marks      1     1 1
 *     original   対 話 を つ づ け る 。
 *     marks      1   1 1                      the third word: つずける from 4, つづける。 from 3
 *
 * Long vowels are shortened inside words, words that are silent (punctuation) have no mark of their own. A word that is FIELD_END stands for itself.
 */
export interface ReadingStream {
  readonly kana: string;
  readonly kanaMarks: Ruler;
  readonly sourceMarks: Ruler;
}

/** Builds the stream of a text from the readings of its words. O(length). */
export function readingStreamOf(source: string, words: readonly WordReading[]): ReadingStream {
  let kana = '';
  let at = 0;
  const kanaMarks: number[] = [];
  const sourceMarks: number[] = [];
  for (const word of words) {
    const spoken = spokenForm(source.slice(at, at + word.length), word.reading);
    if (spoken !== '') {
      kanaMarks.push(kana.length);
      sourceMarks.push(at);
      kana += spoken;
    }
    at += word.length;
  }
  return {
    kana,
    kanaMarks: Ruler.fromMarks(kanaMarks, kana.length),
    sourceMarks: Ruler.fromMarks(sourceMarks, source.length),
  };
}

/** How a word stands in a stream: its reading, or its own letters, with long vowels shortened. */
export function spokenForm(word: string, reading: string): string {
  if (word === FIELD_END) return FIELD_END;
  const letters = reading === '' ? word : reading;
  const known = SPOKEN.get(letters);
  if (known !== undefined) return known;
  const spoken = shortenLongVowels(foldText(letters)).kana;
  if (letters.length <= LONGEST_REMEMBERED && SPOKEN.size < MOST_REMEMBERED) SPOKEN.set(letters, spoken);
  return spoken;
}

/** An archive says the same few ten thousand words, millions of times. */
const SPOKEN = new Map<string, string>();
const MOST_REMEMBERED = 50_000;
const LONGEST_REMEMBERED = 12;

/**
 * The original stretch behind reading offsets [start, end): whole words where a word is read otherwise than
 * it is written (half of 対話 cannot be たい), single letters where it is written as it is read.
 * O(length / 32 + length of the words touched).
 */
export function sourceRange(stream: ReadingStream, source: string, start: number, end: number): TextRange {
  const first = stream.kanaMarks.rank(start + 1) - 1;
  const last = stream.kanaMarks.rank(end) - 1;
  const left = wordAt(stream, source, first);
  const right = last === first ? left : wordAt(stream, source, last);
  return {
    start: left.start + (lettersWithin(left, start - left.kanaStart, left.kana.length)?.start ?? left.trimmed.start),
    end: right.start + (lettersWithin(right, 0, end - right.kanaStart)?.end ?? right.trimmed.end),
  };
}

/** The original of the words behind reading offsets [start, end), both at marks. O(length / 32). */
export function wordsBetween(stream: ReadingStream, source: string, start: number, end: number): string {
  const first = stream.sourceMarks.place(stream.kanaMarks.rank(start));
  return source.slice(first, stream.sourceMarks.place(stream.kanaMarks.rank(end)));
}

interface StreamWord {
  /** offset in the source */
  readonly start: number;
  readonly text: string;
  readonly kanaStart: number;
  readonly kana: string;
  /** the word without the punctuation that follows it, as offsets into `text` */
  readonly trimmed: TextRange;
}

function wordAt(stream: ReadingStream, source: string, index: number): StreamWord {
  const start = stream.sourceMarks.place(index) ?? 0;
  const text = source.slice(start, stream.sourceMarks.place(index + 1) ?? source.length);
  const kanaStart = stream.kanaMarks.place(index) ?? 0;
  const kana = stream.kana.slice(kanaStart, stream.kanaMarks.place(index + 1) ?? stream.kana.length);
  const { folded, map } = fold(text);
  return { start, text, kanaStart, kana, trimmed: map().toOriginal(0, Math.max(1, folded.length)) };
}

/** The letters of a word that is written as it is read, for a stretch of its reading; undefined for others. */
function lettersWithin(word: StreamWord, from: number, to: number): TextRange | undefined {
  const { folded, map } = fold(word.text);
  const { kana, places } = shortenLongVowels(folded);
  const first = places[from];
  const last = places[to - 1];
  if (kana !== word.kana || first === undefined || last === undefined) return undefined;
  return map().toOriginal(first, last + 1);
}
