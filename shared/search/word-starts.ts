import { isHiragana } from './japanese-characters';
import type { ReadingStream } from './reading-stream';

const FIRST_KANA = 0x3041;
const LAST_KANA = 0x3096;
const KANA = LAST_KANA - FIRST_KANA + 1;
/** One letter for a kana a word begins with: private use, beyond the date letters. */
const STARTS = 0xf600;
/** One letter for two kana a word begins with: Hangul, of which a reading has none that matter. */
const PAIR_STARTS = 0xac00;

/**
 * What stands in postings for a word that begins with these kana, so that words beginning with たい or たいわ can be
 * asked for without reading every text in which they are anywhere:
 *
 *     たいわを   →   [た い]        and   [たい わ]          each bracketed group is one letter of a pair
 *
 * Pieces to be asked for, made of the first two or three kana; none for fewer, or for other letters.
 */
export function startPieces(kana: string): readonly string[] {
  const pieces: string[] = [];
  if (kana.length >= 2 && isKanaAt(kana, 0)) pieces.push(startLetter(kana) + kana.charAt(1));
  if (kana.length >= 3 && isKanaAt(kana, 0) && isKanaAt(kana, 1)) {
    pieces.push(pairStartLetter(kana, 0) + kana.charAt(2));
  }
  return pieces;
}

/** The pairs that `startPieces` asks for, of all words of a stream. O(length). */
export function startPairsIn({ kana, kanaMarks }: ReadingStream): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at < kana.length - 1; at++) {
    if (!kanaMarks.has(at) || !isKanaAt(kana, at)) continue;
    pairs.push(startLetter(kana.charAt(at)) + kana.charAt(at + 1));
    if (at < kana.length - 2 && isKanaAt(kana, at + 1)) {
      pairs.push(pairStartLetter(kana, at) + kana.charAt(at + 2));
    }
  }
  return pairs;
}

function startLetter(kana: string): string {
  return String.fromCharCode(STARTS + kana.charCodeAt(0) - FIRST_KANA);
}

function pairStartLetter(kana: string, at: number): string {
  const first = kana.charCodeAt(at) - FIRST_KANA;
  const second = kana.charCodeAt(at + 1) - FIRST_KANA;
  return String.fromCharCode(PAIR_STARTS + first * KANA + second);
}

function isKanaAt(kana: string, at: number): boolean {
  return isHiragana(kana.charCodeAt(at));
}
