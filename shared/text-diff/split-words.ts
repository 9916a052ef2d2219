/** What a fallback without a dictionary tells apart: kanji, kana, letters and digits, blanks, anything else alone. */
const RUNS =
  /[\p{Script=Han}々〆ヶ]+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+|[\p{L}\p{M}\p{N}]+|[^\S\n]+|[\s\S]/gu;

/** The segmenter takes some 4 µs a character here: what may be given to it without a reader noticing. */
const MAX_FOR_DICTIONARY = 12_000;

let segmenter: Intl.Segmenter | undefined;

/**
 * Cuts Japanese text into words, none of which holds anything beside a line break it contains. Both texts of a
 * comparison have to be cut the same way, so they come together.
 */
export function splitWords(
  before: string,
  after: string,
): readonly [before: readonly string[], after: readonly string[]] {
  const cut = before.length + after.length <= MAX_FOR_DICTIONARY ? byDictionary : byCharacterClass;
  return [cut(before), cut(after)];
}

function byDictionary(text: string): readonly string[] {
  if (typeof Intl.Segmenter !== 'function') return byCharacterClass(text);
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Also what is left where a browser knows no segmenter. */
export function byCharacterClass(text: string): readonly string[] {
  return text.match(RUNS) ?? [];
}
