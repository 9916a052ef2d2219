/** The rows over which five-step verbs (五段) and adjectives inflect, by the ending of the dictionary form. */
const ROWS: ReadonlyMap<string, string> = new Map([
  ['う', 'わいうえおっ'],
  ['く', 'かきくけこい'],
  ['ぐ', 'がぎぐげごい'],
  ['す', 'さしすせそ'],
  ['つ', 'たちつてとっ'],
  ['ぶ', 'ばびぶべぼん'],
  ['む', 'まみむめもん'],
  ['る', 'らりるれろっ'],
  ['い', 'いくかさけ'],
]);
/** The kana that take the place of a verb's or an adjective's last one, that one among them. */
export function inflectedRow(ending: string): string | undefined {
  return ROWS.get(ending);
}

const WORD = /^(\p{Script=Han}[ぁ-ん]{0,2})([うくぐすつぶむるい])$/u;
/** A る after one of these is mostly that of a one-step verb (一段), which drops it: 続ける, 続けた. */
const BEFORE_RU = 'いきぎしじちにびみりえけげせぜてでねべめれ';

/**
 * How a verb or an adjective of one kanji and up to three kana begins in its other forms: 残す also finds 残した and
 * 残さない, 続ける 続けた, 嬉しい 嬉しかった. Words of more kanji are found by okurigana.ts already, which lets their
 * endings go. Empty for other words.
 */
export function inflectedForms(folded: string): readonly string[] {
  const [, stem, ending] = WORD.exec(folded) ?? [];
  const row = ending === undefined ? undefined : ROWS.get(ending);
  if (stem === undefined || row === undefined) return [];
  const isOneStep = ending === 'る' && stem.length > 1 && BEFORE_RU.includes(stem.slice(-1));
  return isOneStep ? [stem] : [...row].filter((kana) => kana !== ending).map((kana) => stem + kana);
}
