import type { ReadingStream } from './reading-stream';

const KANA = 0x3000;
const STARTS = 0xf600;

/**
 * The letter that stands in postings for a kana with which a word begins, so that words beginning with たい can
 * be asked for without reading every text in which たい is anywhere. Private use, beyond the date letters.
 */
export function startLetter(kana: string): string {
  return String.fromCharCode(kana.charCodeAt(0) - KANA + STARTS);
}

/** The pairs of start letter and next letter of all words of a stream. O(length). */
export function startPairsIn({ kana, kanaMarks }: ReadingStream): readonly string[] {
  const pairs: string[] = [];
  for (let at = 0; at < kana.length; at++) {
    const code = kana.charCodeAt(at);
    if (code <= KANA || code > 0x30ff || !kanaMarks.has(at)) continue;
    pairs.push(startLetter(kana.charAt(at)) + (kana.charAt(at + 1) || '\u0000'));
  }
  return pairs;
}
