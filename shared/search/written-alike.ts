import { isKanji } from './japanese-characters';
import { literal } from './literal';
import type { PreparedUnit } from './prepared-unit';
import type { QueryTerm } from './query';

/** A term that stands there in the very letters that were typed, when it could have been typed otherwise. */
const ALIKE = 1.1;
/** ふ・く・し with its marks is no 福祉. */
const ALIKE_WITH_MARKS = 1.8;
const INNER_MARK = /[^\s\p{P}]\p{P}[^\s\p{P}]/u;
/** A term whose letters only meet across the end of a sentence: だめ。「もやもや」 is no めも. */
const ACROSS_SENTENCES = 0.6;
const SENTENCE_END = /[。．！？!?]/u;

/**
 * How much a unit is worth for the way in which the terms are written in it, line breaks aside: the mean of a factor
 * of each. Folding does not tell scripts, widths and punctuation apart; this does, and is too dear for more than the
 * best. O(length × terms).
 */
export function writtenAlikeFactor(prepared: PreparedUnit, terms: readonly QueryTerm[]): number {
  const factors = terms.map((term) => factorOf(prepared, term));
  return factors.reduce((sum, factor) => sum + factor, 0) / Math.max(1, factors.length);
}

function factorOf({ unit, surface }: PreparedUnit, { text: typed, folded, exact }: QueryTerm): number {
  if (exact || !surface.includes(folded)) return 1;
  const { title, text } = unit;
  const isKanjiAlone = [...typed].every((letter) => isKanji(letter.charCodeAt(0)));
  const alike = isKanjiAlone ? 1 : ALIKE;
  if (text.includes(typed) || title.includes(typed)) return INNER_MARK.test(typed) ? ALIKE_WITH_MARKS : alike;
  const places = [title, text].flatMap((field) => field.match(withGaps(typed)) ?? []);
  if (places.some((place) => !/\p{P}/u.test(place))) return alike;
  return places.length > 0 && places.every((place) => SENTENCE_END.test(place)) ? ACROSS_SENTENCES : 1;
}

/** The letters of a term with white space and punctuation between them. */
function withGaps(typed: string): RegExp {
  return new RegExp([...typed].map(literal).join('[\\s\\p{P}]*'), 'gu');
}
