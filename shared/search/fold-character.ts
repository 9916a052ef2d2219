import { KANJI_VARIANTS } from './kanji-variants';

const MARKS = /\p{M}/gu;
const DROPPED = /^[\p{P}\p{Sk}\p{Cc}\p{Cf}|]$/u;
/** Long marks and everything that is typed or printed in place of one. */
const DASHES = '-ー‐‑‒–—―─━−〜~〰';
const SPACE = /^\s$/u;
/** Voiced marks that stand alone in half-width and scanned text: they belong to the kana before them. */
const LOOSE_VOICED = new Map([
  ['゛', '\u3099'],
  ['ﾞ', '\u3099'],
  ['゜', '\u309a'],
  ['ﾟ', '\u309a'],
]);
const KANA = new Map([
  ['ぁ', 'あ'],
  ['ぃ', 'い'],
  ['ぅ', 'う'],
  ['ぇ', 'え'],
  ['ぉ', 'お'],
  ['ゎ', 'わ'],
  ['ゕ', 'か'],
  ['ゖ', 'け'],
  ['ぢ', 'じ'],
  ['づ', 'ず'],
]);

/** What white space folds to; whether it stays depends on its neighbours (fold-writer.ts). */
export const SPACE_CODE = 0x20;

/** True for a mark that changes the character before it: か and ゛ are one letter to a reader. */
export function joinsPrevious(character: string): boolean {
  return LOOSE_VOICED.has(character) || /^\p{M}$/u.test(character);
}

/** Dots, slashes, colons and dashes mean something between two digits (3.5, 5/14, 10:30, 26〜27), nothing elsewhere. */
export function isNumberJoint(code: number): boolean {
  return code === 0x2e || code === 0x2f || code === 0x3a || code === 0x2d;
}

/**
 * Folds one written character, given with the marks that follow it, to zero or more characters: width, case,
 * kana script, small vowels and kanji variants no longer differ, punctuation is gone, dashes and long marks are
 * one. ガ never becomes カ. What depends on the neighbours (white space, number joints, dashes, ゔ) comes out as
 * it is and is settled by fold-writer.ts.
 */
export function foldCharacter(character: string): string {
  let joined = '';
  for (const part of character) joined += LOOSE_VOICED.get(part) ?? part;
  let folded = '';
  for (const part of joined.normalize('NFKC').toLowerCase().replace(MARKS, '')) folded += foldOne(part);
  return folded;
}

function foldOne(part: string): string {
  if (SPACE.test(part)) return ' ';
  if (isNumberJoint(part.charCodeAt(0))) return part;
  if (DASHES.includes(part)) return '-';
  if (DROPPED.test(part) || isReserved(part)) return '';
  const code = part.charCodeAt(0);
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : part;
  return KANA.get(hiragana) ?? KANJI_VARIANTS.get(hiragana) ?? hiragana;
}

/** U+F000 to U+F4FF are the index's own date letters: a text must not be able to forge one. */
function isReserved(part: string): boolean {
  const code = part.charCodeAt(0);
  return code >= 0xf000 && code <= 0xf4ff;
}
