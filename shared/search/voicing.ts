const UNVOICED = new Map(
  [
    ...'がか ぎき ぐく げけ ごこ ざさ じし ずす ぜせ ぞそ だた でて どと ばは びひ ぶふ べへ ぼほ ぱは ぴひ ぷふ ぺへ ぽほ'.split(
      ' ',
    ),
  ].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const MOST_FORMS = 6;

/** Kana as an analyser may read them, and where the word begins whose first letter is voiced in speech. */
export interface UnvoicedForm {
  readonly kana: string;
  readonly border: number;
}

/**
 * Words voice their first letter inside a compound (連濁), and analysers that read word by word do not know:
 * 避難所 is ひなんじょ to people and ひなん｜しょ to a dictionary. One form for each voiced letter that may
 * begin a word.
 */
export function unvoicedForms(kana: string): readonly UnvoicedForm[] {
  const forms: UnvoicedForm[] = [];
  for (let at = 1; at < kana.length && forms.length < MOST_FORMS; at++) {
    const plain = UNVOICED.get(kana.charAt(at));
    if (plain !== undefined) forms.push({ kana: kana.slice(0, at) + plain + kana.slice(at + 1), border: at });
  }
  return forms;
}
