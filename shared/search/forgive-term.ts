import { expandTerm } from './expand-term';
import { isHiragana } from './japanese-characters';
import type { Lexicon } from './lexicon';
import { shortenLongVowels } from './long-vowels';
import type { Needle } from './needle';
import type { QueryTerm } from './query';
import { kanaOfRomaji } from './romaji';
import { similarNeedle } from './similar-needle';

/** A term for the second phase: as it is looked for in the first, and with mistakes forgiven. */
export interface ForgivenTerm {
  readonly strict: readonly Needle[];
  readonly similar: readonly Needle[];
}

/** Quoted terms and dates are never forgiven: they say exactly what is meant. */
export function forgiveTerm(term: QueryTerm, lexicon: Lexicon): ForgivenTerm {
  const strict = expandTerm(term, lexicon);
  const isDate = strict.length <= 2 && strict.some(({ why }) => why?.startsWith('日付'));
  if (term.exact || isDate) return { strict, similar: [] };
  const spoken = isKana(term.folded) ? [term.folded] : kanaOfRomaji(term.text);
  const similar = [
    similarNeedle(term.folded, 'surface'),
    ...spoken.map((kana) => similarNeedle(shortenLongVowels(kana).kana, 'reading')),
  ];
  return { strict, similar: similar.filter((needle) => needle !== undefined) };
}

function isKana(folded: string): boolean {
  return [...folded].every((letter) => isHiragana(letter.charCodeAt(0)));
}
