/** Enough of a text to tell; scoring a whole 50 MB file twice would be felt. */
const SAMPLE = 60_000;

/**
 * How much a text looks like Japanese prose, per character: about 1 for prose, 0 for ASCII alone, below 0 for
 * the wrong encoding. EUC-JP read as CP932 gives half-width katakana in rows; CP932 read as EUC-JP, and either
 * read as UTF-16, gives rare kanji, private use characters and lone controls.
 */
export function japaneseScore(text: string): number {
  const length = Math.min(text.length, SAMPLE);
  if (length === 0) return 0;
  let score = 0;
  for (let index = 0; index < length; index += 1) score += weightOf(text.charCodeAt(index));
  return score / length;
}

function weightOf(code: number): number {
  if (code === 0x09 || code === 0x0a || code === 0x0c || code === 0x0d) return 0;
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return -4;
  if (code < 0x7f) return 0;
  if (code === 0x3001 || code === 0x3002) return 2;
  if (code >= 0x3041 && code <= 0x3093) return 1.5;
  if (code >= 0x30a1 && code <= 0x30fc) return 1;
  if (code >= 0x3000 && code <= 0x301f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 0.5;
  if (code >= 0xff01 && code <= 0xff5e) return 0.5;
  if (code >= 0xff61 && code <= 0xff9f) return -1;
  if (code >= 0xe000 && code <= 0xf8ff) return -3;
  if (code >= 0xd800 && code <= 0xdfff) return -0.5;
  if (code === 0xfffd || code === 0xffff || code === 0xfffe) return -3;
  if (code >= 0x2000 && code <= 0x27bf) return 0;
  return -1;
}
