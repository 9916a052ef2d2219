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
  return [`「${query.trim()}」`, narrowed.join('・')].filter((part) => part !== '').join('　');
}

/** `describeSearch` of an address; undefined when it is none of a search. */
export function describeAddress(address: string): string | undefined {
  const route = hashToRoute(address);
  return route.page === 'search' ? describeSearch(route) : undefined;
}
