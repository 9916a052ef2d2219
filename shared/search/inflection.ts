/** The rows over which five-step verbs (五段) inflect, by the ending of the dictionary form. */
const ROWS: ReadonlyMap<string, string> = new Map([
  ['う', 'わいうえおっ'],
  ['く', 'かきくけこい'],
  ['ぐ', 'がぎぐげごい'],
  ['す', 'さしすせそ'],
  ['つ', 'たちつてとっ'],
  ['ぶ', 'ばびぶべぼん'],
  ['む', 'まみむめもん'],
  ['る', 'らりるれろっ'],
]);
const SHORT_VERB = /^(\p{Script=Han})([うくぐすつぶむる])$/u;

/**
 * How a verb of one kanji and one kana begins in its other forms: 残す also finds 残した and 残さない. Longer verbs are
 * found by okurigana.ts already, which lets their endings go. Empty for other words.
 */
export function inflectedForms(folded: string): readonly string[] {
  const [, kanji, ending] = SHORT_VERB.exec(folded) ?? [];
  const row = ending === undefined ? undefined : ROWS.get(ending);
  if (kanji === undefined || row === undefined) return [];
  return [...row].filter((kana) => kana !== ending).map((kana) => kanji + kana);
}
