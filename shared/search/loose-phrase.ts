import { literal } from './literal';
import type { SoughtPattern } from './pattern-needle';

/** A particle after a word that is not written in hiragana: where a phrase may have been put otherwise. */
const BORDER = /(?<=[^ぁ-ん])[のをにがはとでもへや](?=.)/u;
const LEAST_PART = 2;
/** Letters between two parts: a word or two. */
const MOST_BETWEEN = 8;

/**
 * A folded phrase of which people remember the parts and not what joins them: 対話の場づくり also stands for
 * 対話を重ねた場づくり. Undefined for terms without such parts. O(length).
 */
export function loosePhrase(folded: string): SoughtPattern | undefined {
  const parts = folded.split(BORDER);
  if (parts.length < 2 || parts.some((part) => part.length < LEAST_PART)) return undefined;
  return {
    pattern: new RegExp(parts.map(literal).join(`[^\\0]{0,${MOST_BETWEEN}}`), 'yu'),
    first: folded.charAt(0),
    ending: '',
    pieces: parts,
  };
}
