import { isKanji } from './japanese-characters';
import type { Lexicon } from './lexicon';

const MOST_WRITINGS = 300;
/** Of words one after the other; more would let anything be written with anything. */
const MOST_WORDS = 3;
const LEAST_LENGTH = 2;
const LONGEST_READING = 4;
const LONGEST = 16;
/** Beginnings kept at one place. */
const BEAM = 64;

/**
 * The words met in the archive's texts that folded kana with shortened vowels may be when each kanji is read as it can be:
 * ちょふく is 重複 whatever the analyser takes it for, ちょれいぼかい 朝礼, 暮 and 改. At most 300, those of the fewest
 * words first.
 *
 *     よろん     0 ──よ 世, 予, 夜 …──▶ 世論, of all words that begin so, has ろん left: 論
 *
 * O(length × words that begin with a kanji of the reading).
 */
export function writtenOtherwise(kana: string, lexicon: Lexicon): readonly string[] {
  if (kana.length > LONGEST) return [];
  const states = Array.from({ length: kana.length + 1 }, () => new Map<string, number>());
  states[0]?.set('', 0);
  for (let at = 0; at < kana.length; at++) {
    const here = [...(states[at] ?? [])]
      .filter(([, words]) => words < MOST_WORDS)
      .sort(byWords)
      .slice(0, BEAM);
    if (here.length === 0) continue;
    forEachWordAt(kana, at, lexicon, (word, end) => {
      const there = states[end];
      for (const [surface, words] of here) {
        const writing = surface + word;
        there?.set(writing, Math.min(words + 1, there.get(writing) ?? MOST_WORDS));
      }
    });
  }
  const complete = [...(states[kana.length] ?? [])].sort(byWords).map(([surface]) => surface);
  return complete.filter(({ length }) => length >= LEAST_LENGTH).slice(0, MOST_WRITINGS);
}

const byWords = ([, one]: readonly [string, number], [, other]: readonly [string, number]): number =>
  one - other;

/** Words that may be read from a place of the kana on, each with the places where that may end. */
function forEachWordAt(
  kana: string,
  at: number,
  lexicon: Lexicon,
  take: (word: string, end: number) => void,
): void {
  for (let length = 1; length <= LONGEST_READING && at + length <= kana.length; length++) {
    for (const letter of lexicon.kanjiOf(kana.slice(at, at + length)))
      for (const word of lexicon.ownWordsFrom(letter)) followWord(word, 1, at + length, take);
  }

  function followWord(word: string, next: number, place: number, found: typeof take): void {
    if (next === word.length) {
      found(word, place);
      return;
    }
    const letter = word.charAt(next);
    if (!isKanji(letter.charCodeAt(0))) {
      if (kana.charAt(place) === letter) followWord(word, next + 1, place + 1, found);
      return;
    }
    for (const reading of lexicon.readingsOf(letter))
      if (kana.startsWith(reading, place)) followWord(word, next + 1, place + reading.length, found);
  }
}
