import { inflectedForms, inflectedRow } from './inflection';
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
/** A verb or an adjective of two parts, the second in kana. */
const COMPOUND = /^\p{Script=Han}[ぁ-ん]{4,5}$/u;
const KANA_AFTER_KANJI = /\p{Script=Han}[ぁ-ん]/u;

/**
 * How a folded term may sound in a text that writes it otherwise: in each of its readings, and in its other forms
 * (柔かい also やわらかく). Empty for terms without kanji. O(forms × length × longest word).
 */
export function heardWritings(folded: string, lexicon: Lexicon): readonly HeardWriting[] {
  if (![...folded].some((letter) => isKanji(letter.charCodeAt(0)))) return [];
  const forms = COMPOUND.test(folded) ? endingsOf(folded) : inflectedForms(folded);
  const stem = folded.slice(0, -1);
  const stems = forms.length === 0 ? [] : readTerm(stem, lexicon).slice(0, MOST_OF_FORM);
  return [
    ...readTerm(folded, lexicon).map((kana) => ({ form: folded, kana })),
    ...forms.flatMap((form) =>
      stems.map((kana) => ({ form, kana: shortenLongVowels(kana + form.slice(stem.length)).kana })),
    ),
  ];
}

/** 掘りかえす also as 掘りかえし, for 掘り返して, and 取りかえる as 取りかえ. */
function endingsOf(folded: string): readonly string[] {
  const stem = folded.slice(0, -1);
  return [stem, ...[...(inflectedRow(folded.slice(-1)) ?? '')].map((kana) => stem + kana)];
}

/** The same with a last part that is written in kana as an analyser hears that by itself: 声がけ also こえかけ. */
export function unvoicedWritings(folded: string, lexicon: Lexicon): readonly HeardWriting[] {
  if (!KANA_AFTER_KANJI.test(folded)) return [];
  const heard = readTerm(folded, lexicon).flatMap(unvoicedForms);
  return [...new Set(heard.map(({ kana }) => kana))].map((kana) => ({ form: folded, kana }));
}
