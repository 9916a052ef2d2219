/** What a character is to the rules that say where emphasis may open and close. */
export type CharacterClass = 'space' | 'punctuation' | 'japanese' | 'letter';

const SPACE = /^\s$/u;
const PUNCTUATION = /^[\p{P}\p{S}]$/u;
/** Letters of the scripts written without spaces, the punctuation used with them, and full-width forms. */
const JAPANESE =
  /^[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\u{FF01}-\u{FF60}\u{FFE0}-\u{FFE6}]$/u;

/** `character` is one code point, or '' at the edge of the text (which counts as a space). */
export function characterClass(character: string): CharacterClass {
  if (character === '' || SPACE.test(character)) return 'space';
  if (JAPANESE.test(character)) return 'japanese';
  return PUNCTUATION.test(character) ? 'punctuation' : 'letter';
}

export type Flanking = { readonly left: boolean; readonly right: boolean };

/**
 * CommonMark 0.31 §6.2, with one change: a Japanese character or mark beside the delimiters never forbids what a
 * space there would allow. `これは**「重要」**な点` stays plain by the letter of the specification, because it takes
 * 「 for punctuation and asks for a space before it, which Japanese does not write.
 */
export function flankingOf(before: CharacterClass, after: CharacterClass): Flanking {
  return {
    left: after !== 'space' && (after !== 'punctuation' || before !== 'letter'),
    right: before !== 'space' && (before !== 'punctuation' || after !== 'letter'),
  };
}
