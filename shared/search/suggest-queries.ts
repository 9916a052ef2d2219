import { isKanji } from './japanese-characters';
import { parseQuery } from './parse-query';
import type { Query, QueryTerm } from './query';
import { readTerm } from './read-term';
import { findRecords, type SearchGround } from './search-engine';
import type { SearchOptions } from './search-index';

/** In what a suggested query differs from the one that found nothing. */
export type SuggestionKind =
  /** by sound: 序説 → じょせつ, which finds 除雪 */
  | 'reading'
  /** without one of its words */
  | 'fewer'
  /** not word for word */
  | 'unquoted'
  /** with what a minus had left out */
  | 'included'
  /** without what it was narrowed by, also on the page */
  | 'unfiltered';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly query: string;
  /** records it finds, at least 1 */
  readonly total: number;
}

const MOST = 4;
const MOST_READINGS = 2;

/** Queries like one that found nothing, each of which finds something, at most four. O(searches of about ten queries). */
export function suggestQueries(
  ground: SearchGround,
  query: Query | string,
  options: SearchOptions,
): readonly Suggestion[] {
  const parsed = typeof query === 'string' ? parseQuery(query) : query;
  const suggestions: Suggestion[] = [];
  for (const { kind, query: other } of variantsOf(parsed, ground)) {
    const { filters: _, ...unfiltered } = options;
    const own = kind === 'unfiltered' ? unfiltered : options;
    const { total } = findRecords(ground, other, { ...own, limit: 0 });
    const isKnown = suggestions.some((one) => one.query === other && one.kind === kind);
    if (total > 0 && !isKnown) suggestions.push({ kind, query: other, total });
    if (suggestions.length === MOST) break;
  }
  return suggestions;
}

type Variant = Pick<Suggestion, 'kind' | 'query'>;

function variantsOf(query: Query, ground: SearchGround): readonly Variant[] {
  const { terms, filterTokens } = query;
  const written = (some: readonly string[]): string => [...some, ...filterTokens].join(' ');
  const tokens = terms.map(({ token }) => token);
  const exchanged = (at: number, token: string): string => written(tokens.with(at, token));
  const isQuoted = terms.some(({ exact, negated }) => exact && !negated);
  return [
    ...terms.flatMap((term, at) =>
      readingsOf(term, ground).map((kana): Variant => ({ kind: 'reading', query: exchanged(at, kana) })),
    ),
    ...(isQuoted ? [{ kind: 'unquoted', query: written(terms.map(unquoted)) } satisfies Variant] : []),
    ...(terms.some(({ negated }) => negated)
      ? [
          {
            kind: 'included',
            query: written(terms.filter((term) => !term.negated).map(({ token }) => token)),
          } satisfies Variant,
        ]
      : []),
    { kind: 'unfiltered', query: tokens.join(' ') },
    ...(terms.length > 1
      ? terms.map((_, at): Variant => ({ kind: 'fewer', query: written(tokens.toSpliced(at, 1)) }))
      : []),
  ];
}

/** A wrong kanji mostly sounds like the right one: IMEs are asked by sound. */
function readingsOf({ exact, negated, folded }: QueryTerm, { lexicon }: SearchGround): readonly string[] {
  const hasKanji = [...folded].some((letter) => isKanji(letter.charCodeAt(0)));
  return exact || negated || !hasKanji ? [] : readTerm(folded, lexicon).slice(0, MOST_READINGS);
}

function unquoted({ token, text, exact, negated }: QueryTerm): string {
  return exact && !negated ? text : token;
}
