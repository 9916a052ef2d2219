/** Character classes of Japanese typesetting, as sources for `new RegExp(…)` classes and as tests. */

/** Kana, kanji, Japanese punctuation and full-width forms: what stands in a square of its own. */
export const WIDE = '\\u3000-\\u30ff\\u3200-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\uffe0-\\uffe6';
export const KANJI = '\\u4e00-\\u9fff\\u3400-\\u4dbf\\uf900-\\ufaff々〆ヶ';
export const HIRAGANA = '\\u3041-\\u309f';
export const KATAKANA = '\\u30a1-\\u30fa\\u30fc-\\u30ff';

/**
 * Never first in a line (行頭禁則, JIS X 4051): whoever sees one there sees a sentence cut. Without the marks that begin
 * list items, and openings such as `～副題～`.
 */
const CANNOT_BEGIN =
  /^[、。，．；？！?!」』）】〉》〕］)\]}｝”’ゝゞ々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮんン]/;
const SENTENCE_END = /[。．？！?!](?:[」』）)】”"]|\s)*$|。[（(][^（）()。]{1,40}[）)]$/;
const OPENING = /[「『（【〈《〔［([“‘]/g;
const CLOSING = /[」』）】〉》〕］)\]”’]/g;

export function cannotBegin(text: string): boolean {
  return CANNOT_BEGIN.test(text);
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/** How many brackets and straight quotation marks stand open at the end; 0 when some close that never opened. */
export function openBrackets(text: string): number {
  const brackets = (text.match(OPENING)?.length ?? 0) - (text.match(CLOSING)?.length ?? 0);
  return Math.max(0, brackets) + ((text.match(/"/g)?.length ?? 0) % 2);
}

/** Columns of a fixed-width page: 1 for ASCII and half-width katakana, 2 for the rest. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const narrow = code < 0x300 || (code >= 0xff61 && code <= 0xff9f) || (code >= 0xd800 && code <= 0xdfff);
    columns += narrow ? 1 : 2;
  }
  return columns;
}
