import type { SearchFilters } from '#shared/search/query';

/** A search with everything that shapes its answer, as it stands in its address. */
export interface SearchPlace {
  readonly query: string;
  /** chosen on the page, beside those typed in the query */
  readonly filters?: SearchFilters;
  /** by relevance when absent */
  readonly sort?: 'date';
  /** mistakes are forgiven when absent */
  readonly similar?: false;
}

const TEXTS = ['kind', 'tag', 'speaker'] as const;
const NUMBERS = ['cohort', 'year'] as const;

export function searchPlaceToParams({ query, filters = {}, sort, similar }: SearchPlace): URLSearchParams {
  const params = new URLSearchParams({ q: query });
  for (const name of [...TEXTS, ...NUMBERS]) {
    for (const value of filters[name] ?? []) params.append(name, String(value));
  }
  if (sort) params.set('sort', sort);
  if (similar === false) params.set('similar', 'no');
  return params;
}

/** Reads what an address says and leaves out what it cannot read: it may have been typed by hand. */
export function paramsToSearchPlace(params: URLSearchParams): SearchPlace {
  const filters: { -readonly [name in keyof SearchFilters]: SearchFilters[name] } = {};
  for (const name of TEXTS) {
    const values = params.getAll(name);
    if (values.length > 0) filters[name] = values;
  }
  for (const name of NUMBERS) {
    const values = params.getAll(name).map(Number).filter(Number.isSafeInteger);
    if (values.length > 0) filters[name] = values;
  }
  return {
    query: params.get('q') ?? '',
    ...(Object.keys(filters).length > 0 ? { filters } : {}),
    ...(params.get('sort') === 'date' ? { sort: 'date' as const } : {}),
    ...(params.get('similar') === 'no' ? { similar: false as const } : {}),
  };
}

const ADDRESS = /#\/search\?[^\s)\]]+/u;

/** The address of a search inside a text somebody pasted: the bare address, or the link that was copied with it. */
export function searchAddressIn(text: string): string | undefined {
  return ADDRESS.exec(text)?.[0];
}
