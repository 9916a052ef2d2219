import { foldText } from './fold';
import { MOST_TERMS, type Query, type QueryTerm } from './query';
import { gatherFilters, parseQueryFilter, type QueryFilter } from './query-filter';

/** A minus (of any width, also the long mark an IME gives for the key), a quoted phrase or a word, white space. */
const TOKEN = /([-－−ー]?)(?:["“”＂]([^"“”＂]*)(?:["“”＂]|$)|([^\s"“”＂][^\s]*))/gu;
const FILTER_IN_QUOTES = /([^\s:：]{1,3}[:：])["“＂]([^"“”＂]*)["”＂]?/gu;

/**
 * Takes a query apart. Terms are parted by white space of any width and must all be found.
 * `"…"` (any width, the second mark may be missing) means as written, a leading minus means not,
 * `期:8 種別:会 話者:甲野 タグ:対話 年:R3` are filters. What folds to nothing (`。` or a lone minus) is
 * left out. O(length).
 */
export function parseQuery(text: string): Query {
  const filters: QueryFilter[] = [];
  const filterTokens: string[] = [];
  const terms: QueryTerm[] = [];
  const ignored: string[] = [];
  const source = text.replaceAll(
    FILTER_IN_QUOTES,
    (_, name: string, value: string) => name + value.replaceAll(/\s/gu, ''),
  );
  for (const match of source.matchAll(TOKEN)) {
    const [token, minus, quoted, word] = match;
    const filter = minus === '' && word !== undefined ? parseQueryFilter(word) : undefined;
    if (filter === 'unfinished') continue;
    if (filter) {
      filters.push(filter);
      filterTokens.push(token);
      continue;
    }
    const term = toTerm(token, quoted ?? word ?? '', quoted !== undefined, minus !== '');
    if (!term) continue;
    if (terms.length < MOST_TERMS) terms.push(term);
    else ignored.push(token);
  }
  return { text, terms, filters: gatherFilters(filters), filterTokens, ignored };
}

function toTerm(token: string, text: string, exact: boolean, negated: boolean): QueryTerm | undefined {
  const folded = foldText(text);
  return folded === '' ? undefined : { token, text: text.trim(), folded, exact, negated };
}
