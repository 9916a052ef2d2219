import { parseSoughtDate } from './date-letters';
import { isHiragana } from './japanese-characters';
import { shortenLongVowels } from './long-vowels';
import { loosePhrase } from './loose-phrase';
import type { Needle } from './needle';
import { patternNeedle } from './pattern-needle';
import type { QueryTerm } from './query';
import { kanaOfRomaji } from './romaji';
import { similarNeedle } from './similar-needle';
import { TIERS } from './tiers';

/**
 * The needles that forgive mistakes in a term. None for quoted terms and dates: they say exactly what is meant.
 */
export function forgivingNeedles(term: QueryTerm): readonly Needle[] {
  if (term.exact || parseSoughtDate(term.text)) return [];
  const spoken = isKana(term.folded) ? [term.folded] : kanaOfRomaji(term.text);
  const loose = loosePhrase(term.folded);
  const similar = [
    loose && patternNeedle(loose, TIERS.similar, `あいまい「${term.text}」`),
    similarNeedle(term.folded, 'surface', term.text),
    ...spoken.map((kana) => similarNeedle(shortenLongVowels(kana).kana, 'reading', term.text)),
  ];
  return similar.filter((needle) => needle !== undefined);
}

function isKana(folded: string): boolean {
  return [...folded].every((letter) => isHiragana(letter.charCodeAt(0)));
}
