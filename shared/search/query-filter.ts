import { fiscalYearOf } from '../dates/event-date';
import { parseEventDate } from '../dates/parse-date';
import type { SearchFilters } from './query';

/** One filter as typed: its name and one value that could be read. */
export type QueryFilter =
  | { readonly name: 'kind' | 'tag' | 'speaker'; readonly value: string }
  | { readonly name: 'cohort' | 'year'; readonly value: number };

const SHAPE = /^(期|種別|話者|タグ|年度|年)[:：](.*)$/su;
const COHORT = /^第?(\d{1,3})期?$/;

/**
 * Reads `期:8`, `種別:会`, `話者:甲野`, `タグ:対話`, `年:R3` (colon of either width).
 * `'unfinished'` while nothing follows the colon: the typist is about to go on, so it is no search word.
 * Undefined when the text is no filter or its value cannot be read (`期:春`): it is then a search word.
 */
export function parseQueryFilter(text: string): QueryFilter | 'unfinished' | undefined {
  const match = SHAPE.exec(text);
  const name = match?.[1];
  const value = match?.[2]?.replaceAll(/["“”＂]/g, '').trim();
  if (name === undefined || value === undefined) return undefined;
  if (value === '') return 'unfinished';
  switch (name) {
    case '種別':
      return { name: 'kind', value };
    case '話者':
      return { name: 'speaker', value };
    case 'タグ':
      return { name: 'tag', value };
    case '期':
      return parseCohort(value);
    default:
      return parseFiscalYear(value);
  }
}

/** True for a search word that begins like a filter whose value cannot be read: `期:春`. */
export function isUnreadFilter(text: string): boolean {
  return SHAPE.test(text) && parseQueryFilter(text) === undefined;
}

/** The filters of a query, gathered by name. */
export function gatherFilters(filters: readonly QueryFilter[]): SearchFilters {
  const gathered: { [name in QueryFilter['name']]?: (string | number)[] } = {};
  for (const { name, value } of filters) {
    gathered[name] ??= [];
    gathered[name].push(value);
  }
  // The union pairs each name with its type of value; the gathering loop cannot show that to the compiler.
  return gathered as SearchFilters;
}

function parseCohort(value: string): QueryFilter | undefined {
  const match = COHORT.exec(value.normalize('NFKC'));
  return match ? { name: 'cohort', value: Number(match[1]) } : undefined;
}

/** A year names the fiscal year that begins in it; a date names the fiscal year it lies in. */
function parseFiscalYear(value: string): QueryFilter | undefined {
  const date = parseEventDate(value);
  const year = date === undefined ? undefined : fiscalYearOf(date);
  return year === undefined ? undefined : { name: 'year', value: year };
}
