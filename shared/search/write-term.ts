import type { Lexicon } from './lexicon';
import { shortenLongVowels } from './long-vowels';

const MOST_WRITINGS = 64;
const LONGEST_PIECE = 8;
/** Nearly every kana is a kanji by itself: き, し and こ would let anything be written with anything. */
const SHORTEST_PIECE = 2;
/** Beginnings kept at one place. */
const BEAM = 24;

interface Writing {
  readonly surface: string;
  readonly words: number;
}

/**
 * How folded kana may be written with the words of the lexicon, those of the fewest words first, at most 64: for
 * texts whose analyser read a compound in another way. `readTerm` turned round:
 *
 *     げんふうけい     0 ──げん 原, 現, 元 …──▶ 2 ──ふうけい 風景──▶ 6          原風景 (the analyser: はら｜ふうけい)
 *
 * O(length × longest piece × beam × 64).
 */
export function writeTerm(kana: string, lexicon: Lexicon): readonly string[] {
  const states: Writing[][] = Array.from({ length: kana.length + 1 }, () => []);
  states[0] = [{ surface: '', words: 0 }];
  for (let at = 0; at < kana.length; at++) {
    const here = (states[at] ?? []).sort((a, b) => a.words - b.words).slice(0, BEAM);
    for (
      let length = Math.min(LONGEST_PIECE, kana.length - at);
      length >= SHORTEST_PIECE && here.length > 0;
      length--
    ) {
      const spoken = shortenLongVowels(kana.slice(at, at + length)).kana;
      for (const word of lexicon.surfacesOf(spoken)) {
        for (const { surface, words } of here)
          states[at + length]?.push({ surface: surface + word, words: words + 1 });
      }
    }
  }
  const complete = (states[kana.length] ?? []).sort((a, b) => a.words - b.words);
  return [...new Set(complete.map(({ surface }) => surface))].slice(0, MOST_WRITINGS);
}
