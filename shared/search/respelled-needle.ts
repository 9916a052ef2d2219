import { FIELD_END } from './field-end';
import { foldText } from './fold';
import { frequencyWeight, MOST_COUNTED } from './frequency-weight';
import { isKanji } from './japanese-characters';
import type { Needle } from './needle';
import { sliceOfSource, sourceOf } from './prepared-unit';
import { placeOfWords, type ReadingStream, sourceRange } from './reading-stream';
import type { SearchUnit } from './search-unit';
import { startPieces } from './word-starts';

const MOST_RANGES = 500;

/** Whether a term and what a text has, heard alike, are taken for one. */
export type JudgeOfWritings = (term: string, written: string) => boolean;

export interface RespelledOptions {
  readonly tier: number;
  readonly why: string;
  readonly isSame: JudgeOfWritings;
}

/**
 * A term with kanji found by its reading where the text writes the same words with other kanji or with kana:
 * わかり易い for 分かりやすい, 破綻 for 破たん. The match must be whole words; `isSame` keeps homophones out.
 */
export function respelledNeedle(folded: string, kana: string, options: RespelledOptions): Needle {
  const { tier, why } = options;
  // A text writes a word in two or three ways, thousands of times.
  const judged = new Map<string, boolean>();
  const isSame = (written: string): boolean => {
    const known = judged.get(written) ?? options.isSame(folded, written);
    judged.set(written, known);
    return known;
  };
  return {
    stream: 'reading',
    tier,
    pieces: [kana, ...startPieces(kana)],
    why,
    weigh: ({ unit, surface, reading }, meanLength) => {
      if (!reading) return 0;
      const found = wholeWords(reading, kana, unit, isSame, MOST_COUNTED);
      if (found.length === 0) return 0;
      const titleEnd = reading.kana.indexOf(FIELD_END);
      const title = found.filter((at) => at < titleEnd).length;
      const counts = { title, text: found.length - title };
      return tier * frequencyWeight(counts, surface.length, meanLength);
    },
    locate: ({ unit, reading }) => {
      if (!reading) return [];
      const source = sourceOf(unit);
      return wholeWords(reading, kana, unit, isSame, MOST_RANGES).map((at) =>
        sourceRange(reading, source, at, at + kana.length),
      );
    },
  };
}

/** Where whole words sound so and are written alike. */
function wholeWords(
  reading: ReadingStream,
  kana: string,
  unit: SearchUnit,
  isSame: (written: string) => boolean,
  most: number,
): readonly number[] {
  const found: number[] = [];
  for (
    let at = reading.kana.indexOf(kana);
    at >= 0 && found.length < most;
    at = reading.kana.indexOf(kana, at + 1)
  ) {
    const end = at + kana.length;
    if (!reading.kanaMarks.has(at) || (end < reading.kana.length && !reading.kanaMarks.has(end))) continue;
    // Read only where it sounds right: the letters of a kept unit have to be decoded.
    const place = placeOfWords(reading, at, end);
    if (isSame(sliceOfSource(unit, place.start, place.end))) found.push(at);
  }
  return found;
}

/** Kana alone are taken for a word with kanji when they are long enough to have few homophones. */
const LEAST_KANA = 3;

/**
 * Whether two writings of the same sound are one word, judged by their kanji: they must be the same but for kana in
 * their place, or but for one of at least three.
 */
export const isSameWord: JudgeOfWritings = (one, other) => {
  const first = kanjiOf(one);
  const second = kanjiOf(other);
  // Folded, for the words of a text bring along the marks behind them: よい。
  if (second.size === 0) return foldText(other).length >= LEAST_KANA;
  const shared = [...first].filter((letter) => second.has(letter)).length;
  if (shared === 0) return false;
  const fewer = Math.min(first.size, second.size);
  return shared === fewer || (shared >= 2 && shared >= fewer - 1);
};

/**
 * Whether an IME may have given the one for the other: a kanji stands in both, 伴奏 for 伴走, or one kanji with the same
 * kana behind it, 広げる for 拡げる.
 */
export const isLikeWord: JudgeOfWritings = (one, other) => {
  const first = kanjiOf(one);
  const second = kanjiOf(other);
  if ([...first].some((letter) => second.has(letter))) return true;
  const [, ending] = ONE_KANJI.exec(one) ?? [];
  return ending !== undefined && ending === ONE_KANJI.exec(foldText(other))?.[1];
};

const ONE_KANJI = /^\p{Script=Han}([ぁ-ん]+)$/u;

function kanjiOf(text: string): ReadonlySet<string> {
  return new Set([...text].filter((letter) => isKanji(letter.charCodeAt(0))));
}
