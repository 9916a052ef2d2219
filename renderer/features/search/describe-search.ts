import { formatFiscalYear } from '#shared/dates/format-date';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import { hashToRoute } from '../../app/route';
import type { SearchPlace } from '../../app/search-place';

/** 資料, for a kind by its code. */
export function kindLabel(code: string): string {
  const kind = RECORD_KINDS.find((candidate) => candidate === code);
  return kind ? KIND_LABELS[kind] : code;
}

/** 第8期 */
export const cohortLabel = (cohort: number): string => `第${cohort}期`;

/** Letters of a query that are told of it. */
const TOLD = 60;

/** A query as it is told of: a whole paragraph may have been pasted. */
export function shortened(query: string): string {
  const letters = [...query];
  return letters.length > TOLD ? `${letters.slice(0, TOLD).join('')}…` : letters.join('');
}

/** A search in a line: 「対話」　資料・第8期・新しい順 */
export function describeSearch({ query, filters = {}, sort, similar }: SearchPlace): string {
  const narrowed = [
    ...(filters.kind ?? []).map(kindLabel),
    ...(filters.cohort ?? []).map(cohortLabel),
    ...(filters.year ?? []).map(formatFiscalYear),
    ...(filters.tag ?? []),
    ...(filters.speaker ?? []),
    ...(sort === 'date' ? ['新しい順'] : []),
    ...(similar === false ? ['あいまい一致なし'] : []),
  ];
  return [`「${shortened(query.trim())}」`, narrowed.join('・')].filter((part) => part !== '').join('　');
}

/** `describeSearch` of an address; undefined when it is none of a search. */
export function describeAddress(address: string): string | undefined {
  const place = searchOf(address);
  return place && describeSearch(place);
}

/** The search an address leads to; undefined when it is none of a search. */
export function searchOf(address: string): SearchPlace | undefined {
  const { page, ...place } = hashToRoute(address);
  return page === 'search' && 'query' in place ? place : undefined;
}
