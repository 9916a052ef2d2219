import { inflectedForms } from './inflection';
import { isKanji } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenLongVowels } from './long-vowels';
import { readTerm } from './read-term';
import { unvoicedForms } from './voicing';

/** A folded term with kanji, as it may be inflected, and how that may sound. */
export interface HeardWriting {
  readonly form: string;
  readonly kana: string;
}

/** Of inflected forms the likeliest readings do. */
const MOST_OF_FORM = 2;
const KANA_AFTER_KANJI = /\p{Script=Han}[ぁ-ん]/u;

/**
 * How a folded term may sound in a text that writes it otherwise: in each of its readings, and in its other forms
 * (柔かい also やわらかく). Empty for terms without kanji. O(forms × length × longest word).
 */
export function heardWritings(folded: string, lexicon: Lexicon): readonly HeardWriting[] {
  if (![...folded].some((letter) => isKanji(letter.charCodeAt(0)))) return [];
  const forms = inflectedForms(folded);
  const stem = folded.slice(0, -1);
  const stems = forms.length === 0 ? [] : readTerm(stem, lexicon).slice(0, MOST_OF_FORM);
  return [
    ...readTerm(folded, lexicon).map((kana) => ({ form: folded, kana })),
    ...forms.flatMap((form) =>
      stems.map((kana) => ({ form, kana: shortenLongVowels(kana + form.slice(stem.length)).kana })),
    ),
  ];
}

/** The same with a last part that is written in kana as an analyser hears that by itself: 声がけ also こえかけ. */
export function unvoicedWritings(folded: string, lexicon: Lexicon): readonly HeardWriting[] {
  if (!KANA_AFTER_KANJI.test(folded)) return [];
  const heard = readTerm(folded, lexicon).flatMap(unvoicedForms);
  return [...new Set(heard.map(({ kana }) => kana))].map((kana) => ({ form: folded, kana }));
}
