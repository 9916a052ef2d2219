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
 * A verb of one kanji and one kana with its inflections: 残す also finds 残した and 残さない. Longer verbs are
 * found by okurigana.ts already, which lets their endings go. Undefined for other words.
 */
export function inflectedPattern(folded: string): RegExp | undefined {
  const [, kanji, ending] = SHORT_VERB.exec(folded) ?? [];
  const row = ending === undefined ? undefined : ROWS.get(ending);
  return kanji === undefined || row === undefined ? undefined : new RegExp(`${kanji}[${row}]`, 'yu');
}
