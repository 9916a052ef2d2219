/** Hiragana, katakana (also half-width), kanji and their iteration marks: writing that needs no spaces. */
export function isJapanese(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    isKanji(code) ||
    (code >= 0x31f0 && code <= 0x31ff) ||
    (code >= 0xff66 && code <= 0xff9f)
  );
}

/** Kanji by UTF-16 unit: the two planes beyond the first show as the surrogates D840 to D88F and their tails. */
export function isKanji(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0xd840 && code <= 0xd88f) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

/** Hiragana as fold leaves it. */
export function isHiragana(code: number): boolean {
  return code >= 0x3041 && code <= 0x3096;
}

/** ASCII 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
