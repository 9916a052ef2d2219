const O_ROW = new Set('おこそとのほもよろごぞどぼぽょを');
const U_ROW = new Set('うくすつぬふむゆるぐずぶぷゅ');

/** Kana without its long vowels: what おう, おお and うう have in common with お and う. */
export interface Shortened {
  readonly kana: string;
  /** for each kept letter its place in the original */
  readonly places: readonly number[];
}

/**
 * Drops the second half of おう, おお and うう, for writers do not agree on them: こうどう, コードー, kodo are
 * the same here. `ー` is gone already (fold). えい stays: nobody writes けーかく for 計画. `keep` names one
 * place that is not dropped. O(length).
 */
export function shortenLongVowels(kana: string, keep = -1): Shortened {
  let kept = '';
  const places: number[] = [];
  for (let at = 0; at < kana.length; at++) {
    const letter = kana.charAt(at);
    if (at !== keep && lengthens(kept.slice(-1), letter)) continue;
    kept += letter;
    places.push(at);
  }
  return { kana: kept, places };
}

/** Variants looked for beside the fully shortened one; longer queries have enough other letters. */
const MOST_VARIANTS = 6;

/**
 * The forms in which kana may stand in a reading stream. The stream shortens inside words only, and a query
 * does not tell where its words begin: こどもうけいれ is こども｜うけいれ and keeps its う. So beside the
 * fully shortened form there is one for each place that may be such a border.
 */
export function shortenedForms(kana: string): readonly string[] {
  const full = shortenLongVowels(kana);
  const kept = new Set(full.places);
  const dropped = [...kana].map((_, at) => at).filter((at) => !kept.has(at));
  return [
    ...new Set([full.kana, ...dropped.slice(0, MOST_VARIANTS).map((at) => shortenLongVowels(kana, at).kana)]),
  ];
}

function lengthens(previous: string, letter: string): boolean {
  if (letter === 'う') return O_ROW.has(previous) || U_ROW.has(previous);
  return letter === 'お' && O_ROW.has(previous);
}
