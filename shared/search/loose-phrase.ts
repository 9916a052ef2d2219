import { foldText } from './fold';
import { literal } from './literal';
import type { SoughtPattern } from './pattern-needle';

/**
 * Where a phrase may have been put otherwise: at particles after a word that is not written in hiragana, and before a
 * verb that follows such a word without one.
 */
const BORDER =
  /(?<=[^ぁ-ん])(?:から|まで|より|[のをにがはとでもへや])[のはも]?(?=.)|(?<=[^ぁ-ん])(?=\p{Script=Han}[ぁ-ん]{1,4}$)/u;
/** 香り is also 香った, 深める 深めた. */
const LAST_KANA = /(?<=\p{Script=Han}[ぁ-ん]*)[ぁ-ん]$/u;
const LEAST_FIRST = 2;
const LEAST_OF_ALL = 3;
/** Letters between two parts: a word or two. */
const MOST_BETWEEN = 8;
/** A part of one letter stands closer, as 話 in 市長からのお話. */
const MOST_BEFORE_LETTER = 4;

/**
 * A phrase, as typed, of which people remember the parts and not what joins them: 対話の場づくり also stands for
 * 対話を重ねた場づくり, 対話深める for 対話をさらに深めた. Undefined for terms without such parts. O(length).
 */
export function loosePhrase(typed: string): SoughtPattern | undefined {
  // Before folding, which writes katakana words like the particles between them.
  const [last = '', ...before] = typed.normalize('NFKC').split(BORDER).map(foldText).reverse();
  const lastKana = LAST_KANA.exec(last)?.[0] ?? '';
  const end = last.slice(0, last.length - lastKana.length);
  const parts = [...before.reverse(), end];
  const letters = parts.join('').length;
  if (before.length === 0 || (parts[0] ?? '').length < LEAST_FIRST || letters < LEAST_OF_ALL)
    return undefined;
  if (parts.includes('')) return undefined;
  return {
    pattern: new RegExp(parts.map(afterGap).join('') + (lastKana && `${lastKana}?`), 'yu'),
    first: (parts[0] ?? '').charAt(0),
    ending: '',
    pieces: parts,
  };
}

function afterGap(part: string, at: number): string {
  if (at === 0) return literal(part);
  return `[^\\0]{0,${part.length === 1 ? MOST_BEFORE_LETTER : MOST_BETWEEN}}${literal(part)}`;
}
