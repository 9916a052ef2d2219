import { isKanji } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenLongVowels } from './long-vowels';

const MOST_READINGS = 16;
/** States kept at one place: enough for a second and third reading of each word of a phrase. */
const BEAM = 32;

interface Reading {
  readonly kana: string;
  /** words so far: fewer, longer words are more likely right */
  readonly words: number;
}

/**
 * How a folded term with kanji may be read, most likely first, at most sixteen, with long vowels shortened in
 * its words. Kana are read as they are, runs of kanji by the words of the lexicon; nothing comes out when
 * some kanji is in no word. A beam search over the places of the term:
 *
 *     財政破たん     0 ──財政 ざいせい──▶ 2 ──破 は, やぶ──▶ 3 ──たん──▶ 5
 *
 * O(length × longest word × beam).
 */
export function readTerm(folded: string, lexicon: Lexicon): readonly string[] {
  const states: Reading[][] = Array.from({ length: folded.length + 1 }, () => []);
  states[0] = [{ kana: '', words: 0 }];
  for (let at = 0; at < folded.length; at++) {
    const here = states[at] ?? [];
    here.sort((a, b) => a.words - b.words).splice(BEAM);
    if (here.length === 0) continue;
    const letter = folded.charAt(at);
    if (!isKanji(letter.charCodeAt(0))) extend(here, states[at + 1], letter, 0);
    for (let length = Math.min(lexicon.longestWord, folded.length - at); length > 0; length--) {
      const word = folded.slice(at, at + length);
      for (const reading of lexicon.readingsOf(word)) extend(here, states[at + length], reading, 1);
    }
  }
  const complete = (states[folded.length] ?? []).sort((a, b) => a.words - b.words);
  return [...new Set(complete.map(({ kana }) => shortenLongVowels(kana).kana))].slice(0, MOST_READINGS);
}

function extend(from: readonly Reading[], to: Reading[] | undefined, kana: string, words: number): void {
  for (const reading of from) to?.push({ kana: reading.kana + kana, words: reading.words + words });
}
