import type { Router } from '../../app/router';
import type { SearchPlace } from '../../app/search-place';

/** The search on the page as its address has it now: with the letters typed since anything was drawn. */
export function searchNow({ route }: Router): SearchPlace {
  const { page, ...place } = route.get();
  return page === 'search' && 'query' in place ? place : { query: '' };
}

/** Asks for the same words in another way; one Back leads out of the search all the same. */
export function changeSearch(router: Router, change: (place: SearchPlace) => SearchPlace): void {
  router.navigate({ page: 'search', ...change(searchNow(router)) }, 'replace');
}

export const sorted = ({ sort: _, ...place }: SearchPlace, by: 'relevance' | 'date'): SearchPlace =>
  by === 'date' ? { ...place, sort: by } : place;

export const forgiving = ({ similar: _, ...place }: SearchPlace, on: boolean): SearchPlace =>
  on ? place : { ...place, similar: false };
