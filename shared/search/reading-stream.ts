import { FIELD_END } from './field-end';
import { fold, foldText } from './fold';
import { isJapanese } from './japanese-characters';
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
  const first = wordAt(stream, source, stream.kanaMarks.rank(start + 1) - 1);
  const last = end <= first.kanaEnd ? first : wordAt(stream, source, stream.kanaMarks.rank(end) - 1);
  const from =
    start === first.kanaStart ? undefined : lettersWithin(first, start - first.kanaStart, first.kana.length);
  const to = end === last.kanaEnd ? undefined : lettersWithin(last, 0, end - last.kanaStart);
  return {
    start: from ? first.start + from.start : trimmed(first).start,
    end: to ? last.start + to.end : trimmed(last).end,
  };
}

/** Where the words behind reading offsets [start, end), both at marks, lie in the original. O(length / 32). */
export function placeOfWords(
  { kanaMarks, sourceMarks }: ReadingStream,
  start: number,
  end: number,
): { readonly start: number; readonly end: number | undefined } {
  return {
    start: sourceMarks.place(kanaMarks.rank(start)) ?? 0,
    end: sourceMarks.place(kanaMarks.rank(end)),
  };
}

interface StreamWord {
  /** offset in the source */
  readonly start: number;
  /** the original up to the next word, with the punctuation that follows it */
  readonly text: string;
  readonly kana: string;
  readonly kanaStart: number;
  readonly kanaEnd: number;
}

function wordAt(stream: ReadingStream, source: string, index: number): StreamWord {
  const start = stream.sourceMarks.place(index) ?? 0;
  const text = source.slice(start, stream.sourceMarks.place(index + 1) ?? source.length);
  const kanaStart = stream.kanaMarks.place(index) ?? 0;
  const kanaEnd = stream.kanaMarks.place(index + 1) ?? stream.kana.length;
  return { start, text, kana: stream.kana.slice(kanaStart, kanaEnd), kanaStart, kanaEnd };
}

/** The word without the punctuation around it, as offsets into the source. */
function trimmed({ start, text }: StreamWord): TextRange {
  if (
    isJapanese(text.charCodeAt(0)) &&
    isJapanese(text.charCodeAt(text.length - 1)) &&
    !text.endsWith('・')
  ) {
    return { start, end: start + text.length };
  }
  const { folded, map } = fold(text);
  const range = map().toOriginal(0, Math.max(1, folded.length));
  return { start: start + range.start, end: start + range.end };
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
