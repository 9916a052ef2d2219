import { isJapanese } from './japanese-characters';
import { KANJI_VARIANTS } from './kanji-variants';
import { type EncodedReadings, encodeReadings, type WordReading } from './word-readings';

/** What a morphological analyser gives for one word; words follow each other without gaps. */
export interface AnalysedWord {
  readonly surface: string;
  /** in hiragana; absent for what has none */
  readonly reading?: string | undefined;
}

export type Analyser = (text: string) => readonly AnalysedWord[];

/** The reading a kanji usually has in compounds, in hiragana; undefined when nobody knows. */
export type KanjiReader = (kanji: string) => string | undefined;

/**
 * Has a text read by an analyser. White space and line breaks inside Japanese are taken out first (PDF text
 * wraps inside words, headings are set with spaces) and kanji variants are put into the shape dictionaries
 * know; the lengths that come out are those of the original text. Words the analyser does not know it reads
 * kanji by kanji. O(length) beside the analyser.
 */
export function analyseText(text: string, analyse: Analyser, readKanji: KanjiReader): EncodedReadings {
  const { plain, places } = withoutBreaks(text);
  const words: WordReading[] = [];
  let at = 0;
  let start = 0;
  for (const { surface, reading } of withUnknownRead(analyse(plain), readKanji)) {
    at += surface.length;
    const end = at >= plain.length ? text.length : (places[at] ?? text.length);
    words.push({ length: end - start, reading: readingOf(surface, reading) });
    start = end;
  }
  return encodeReadings(words);
}

/**
 * Gives words without a reading one, made of their kanji's. A word the dictionary lacks is often cut into
 * single kanji, some of which it knows in another sense (断ダン 捨– 離ハナレ): then all of them are read anew.
 */
function withUnknownRead(words: readonly AnalysedWord[], readKanji: KanjiReader): readonly AnalysedWord[] {
  return words.map((word, at) => {
    if (word.reading !== undefined && word.surface.length > 1) return word;
    if (!ALL_KANJI.test(word.surface) || (word.reading !== undefined && !isInUnknownRun(words, at)))
      return word;
    const readings = [...word.surface].map(readKanji);
    return readings.includes(undefined) ? word : { surface: word.surface, reading: readings.join('') };
  });
}

function isInUnknownRun(words: readonly AnalysedWord[], at: number): boolean {
  const isSingle = (word: AnalysedWord | undefined): boolean =>
    word !== undefined && ONE_KANJI.test(word.surface);
  if (!isSingle(words[at])) return false;
  let first = at;
  while (isSingle(words[first - 1])) first--;
  let last = at;
  while (isSingle(words[last + 1])) last++;
  return words.slice(first, last + 1).some((word) => word.reading === undefined);
}

const ALL_KANJI = /^\p{Script=Han}+$/u;
const ONE_KANJI = /^\p{Script=Han}$/u;
const ANY_KANJI = /\p{Script=Han}/u;
const KANA = /^[ぁ-ゖー]+$/u;
const SPACE = /^\s$/u;
/** From here on only U+FEFF is white space: most letters of a Japanese text need no pattern. */
const BEYOND_SPACES = 0x3001;
const BYTE_ORDER_MARK = 0xfeff;

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < BEYOND_SPACES || code === BYTE_ORDER_MARK) && SPACE.test(text.charAt(at));
}

/** The reading; `''` where the word is kana itself, or no letters at all, or has no reading. */
function readingOf(surface: string, reading: string | undefined): string {
  if (reading === undefined || !KANA.test(reading) || !ANY_KANJI.test(surface)) return '';
  return reading;
}

function withoutBreaks(text: string): { readonly plain: string; readonly places: Uint32Array } {
  const letters: string[] = [];
  const places = new Uint32Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isSpace(text, at) && besideJapanese(text, at)) continue;
    places[letters.length] = at;
    letters.push(KANJI_VARIANTS.get(letter) ?? letter);
  }
  return { plain: letters.join(''), places };
}

/** True when the white space that holds `at` has a Japanese letter before and after it. */
function besideJapanese(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text, before)) before--;
  let after = at + 1;
  while (after < text.length && isSpace(text, after)) after++;
  return isJapanese(text.charCodeAt(before)) && isJapanese(text.charCodeAt(after));
}
