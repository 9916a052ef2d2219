import { KIND_NAMES } from '#shared/indexing/kind-names';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { kindsNamed } from '#shared/search/filter-units';
import { parseQuery } from '#shared/search/parse-query';
import { isUnreadFilter } from '#shared/search/query-filter';

/** What is wrong with the filters of a query that found nothing, a sentence for each, with what can be used instead. */
export function filterHints(query: string): readonly string[] {
  const { terms, filters } = parseQuery(query);
  const unknown = (filters.kind ?? []).filter((value) => kindsNamed(value, KIND_NAMES).length === 0);
  const unread = terms.filter(({ text, exact }) => !exact && isUnreadFilter(text));
  return [
    ...unknown.map((value) => `「${value}」という種別はありません。使えるのは、${KINDS}です。`),
    ...unread.map(({ text }) => {
      const needed = text.startsWith('期') ? '期の番号（例「期:8」）' : '年（例「年度:R3」「年度:2021」）';
      return `「${text}」は絞り込みとして読めません。コロンのあとには${needed}を入れてください。`;
    }),
  ];
}

const KINDS = Object.values(KIND_LABELS).join('・');
