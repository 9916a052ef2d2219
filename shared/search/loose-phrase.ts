import { literal } from './literal';
import type { SoughtPattern } from './pattern-needle';

/**
 * Where a phrase may have been put otherwise: at particles after a word that is not written in hiragana, and before a
 * verb that follows such a word without one.
 */
const BORDER =
  /(?<=[^ぁ-ん])(?:から|まで|より|[のをにがはとでもへや])[のはも]?(?=.)|(?<=[^ぁ-ん]{2})(?=\p{Script=Han}[ぁ-ん]{1,4}$)/u;
/** 香り is also 香った, 深める 深めた. */
const LAST_KANA = /(?<=\p{Script=Han}[ぁ-ん]*)[ぁ-ん]$/u;
const LEAST_PART = 2;
/** Letters between two parts: a word or two. */
const MOST_BETWEEN = 8;
/** A part of one letter stands closer, as 話 in 市長からのお話. */
const MOST_BEFORE_LETTER = 4;

/**
 * A folded phrase of which people remember the parts and not what joins them: 対話の場づくり also stands for
 * 対話を重ねた場づくり, 対話深める for 対話をさらに深めた. Undefined for terms without such parts. O(length).
 */
export function loosePhrase(folded: string): SoughtPattern | undefined {
  const [last = '', ...before] = folded.split(BORDER).reverse();
  const lastKana = LAST_KANA.exec(last)?.[0] ?? '';
  const end = last.slice(0, last.length - lastKana.length);
  if (before.length === 0 || end === '' || before.some((part) => part.length < LEAST_PART)) return undefined;
  const parts = [...before.reverse(), end];
  const gap = end.length < LEAST_PART ? MOST_BEFORE_LETTER : MOST_BETWEEN;
  return {
    pattern: new RegExp(parts.map(literal).join(`[^\\0]{0,${gap}}`) + (lastKana && `${lastKana}?`), 'yu'),
    first: folded.charAt(0),
    ending: '',
    pieces: parts,
  };
}
