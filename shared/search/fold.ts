import { foldCharacter, joinsPrevious } from './fold-character';
import { dependsOnNeighbours, FoldWriter } from './fold-writer';
import type { OffsetMap } from './offset-map';

/** A text as the index sees it, and the way back to the original. */
export interface Folded {
  readonly folded: string;
  /** Built on first use and then kept: only texts on screen need it. O(length). */
  map(): OffsetMap;
}

/**
 * Folds a text so that spellings a Japanese reader takes for the same become the same string:
 *
 *     ﾊﾐﾀﾞｼ 隊、Ｚｏｏｍ         →  はみだし隊zoom
 *     オフサイト・ミー⏎ティング   →  おふさいとみていんぐ
 *
 * Per character: NFKC together with its marks, lower case, katakana to hiragana, small vowels to full
 * size, long marks and punctuation dropped, kanji variants to one shape (fold-character.ts). Between
 * characters: white space and line breaks beside Japanese are dropped (PDF text wraps inside words) and
 * are one space elsewhere; a dot, slash, colon or dash stays between two digits; ヴ joins its vowel, so
 * ヴィジョン is ビジョン (fold-writer.ts).
 *
 * Folding what is folded changes nothing. O(length).
 */
export function fold(text: string): Folded {
  let map: OffsetMap | undefined;
  return {
    folded: foldText(text),
    map: () => {
      map ??= offsetMapOf(text);
      return map;
    },
  };
}

/** The folded text alone: what the index keeps and what queries are compared with. O(length). */
export function foldText(text: string): string {
  return write(text, false).folded();
}

/** `fold(text).map()` for those who have the folded text already. O(length). */
export function offsetMapOf(text: string): OffsetMap {
  return write(text, true).map();
}

function write(text: string, recording: boolean): FoldWriter {
  const writer = new FoldWriter(text.length, recording);
  for (let start = 0; start < text.length; ) {
    const plain = plainUnit(text.charCodeAt(start));
    if (plain !== 0 && !isJoining(text, start + 1) && writer.writePlain(plain, start)) {
      start++;
      continue;
    }
    const end = clusterEnd(text, start);
    const letters =
      end - start === 1 ? foldedUnit(text.charCodeAt(start)) : foldCharacter(text.slice(start, end));
    writer.write(letters, text, start, end);
    start = end;
  }
  return writer;
}

/** The end of the character at `start` with all marks that belong to it. */
function clusterEnd(text: string, start: number): number {
  let end = start + widthAt(text, start);
  while (end < text.length && isJoining(text, end)) end += widthAt(text, end);
  return end;
}

function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** An archive uses a few thousand different characters, millions of times: each is normalised once. */
const FOLDED_UNITS = new Array<string | undefined>(0x10000).fill(undefined);
const JOINING_UNITS = new Int8Array(0x10000).fill(-1);
const PLAIN_UNITS = new Int32Array(0x10000).fill(-1);

/** What a unit folds to when that is one letter whatever stands beside it, as for most; else 0. */
function plainUnit(code: number): number {
  const known = PLAIN_UNITS[code] ?? 0;
  if (known >= 0) return known;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate ? '' : foldedUnit(code);
  const plain = folded.length === 1 && !dependsOnNeighbours(folded.charCodeAt(0)) ? folded.charCodeAt(0) : 0;
  PLAIN_UNITS[code] = plain;
  return plain;
}

function foldedUnit(code: number): string {
  const known = FOLDED_UNITS[code];
  if (known !== undefined) return known;
  const folded = foldCharacter(String.fromCharCode(code));
  FOLDED_UNITS[code] = folded;
  return folded;
}

function isJoining(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return joinsPrevious(text.slice(at, at + widthAt(text, at)));
  const known = JOINING_UNITS[code];
  if (known !== undefined && known >= 0) return known === 1;
  const joins = joinsPrevious(text.charAt(at));
  JOINING_UNITS[code] = joins ? 1 : 0;
  return joins;
}
