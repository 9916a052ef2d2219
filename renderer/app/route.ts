import { paramsToSearchPlace, type SearchPlace, searchPlaceToParams } from './search-place';

/** Every place in the app. A route is data; its address is `#/…`, the same in all three modes and from file://. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'cohorts' }
  | { readonly page: 'cohort'; readonly id: string; readonly place?: SearchHits }
  | { readonly page: 'reports' }
  | { readonly page: 'report'; readonly id: string; readonly place?: Place }
  | { readonly page: 'reportEdit'; readonly id: string }
  | { readonly page: 'phrases'; readonly id?: string; readonly place?: SearchHits }
  | { readonly page: 'meetings' }
  | { readonly page: 'meeting'; readonly id: string; readonly place?: Place }
  | { readonly page: 'meetingEdit'; readonly id: string }
  | { readonly page: 'questions'; readonly id?: string; readonly place?: SearchHits }
  | { readonly page: 'actions'; readonly id?: string; readonly place?: SearchHits }
  | ({ readonly page: 'search' } & SearchPlace)
  | { readonly page: 'import' }
  | { readonly page: 'handoff' }
  | { readonly page: 'trash' }
  | { readonly page: 'activity' }
  /** the past of one record */
  | { readonly page: 'history'; readonly id: string }
  | { readonly page: 'backups' }
  | { readonly page: 'files' }
  | { readonly page: 'settings' }
  | { readonly page: 'readings' };

/** A place inside a document: a heading, the very words a phrase or another record was taken from, or a search's hits. */
export type Place =
  | { readonly at: 'heading'; readonly path: string }
  | { readonly at: 'phrase'; readonly phraseId: string }
  | SearchHits;

/** Where the words of a search stand; `path` = the heading the first one to be shown stands under. */
export interface SearchHits {
  readonly at: 'search';
  readonly query: string;
  readonly path?: string;
}

const LISTS = [
  'cohorts',
  'reports',
  'meetings',
  'import',
  'handoff',
  'trash',
  'activity',
  'backups',
  'files',
  'settings',
  'readings',
] as const;
const FOCUSABLE = ['phrases', 'questions', 'actions'] as const;

export function routeToHash(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'cohort':
      return `#/cohorts/${route.id}${placeToSearch(route.place)}`;
    case 'report':
      return `#/reports/${route.id}${placeToSearch(route.place)}`;
    case 'reportEdit':
      return `#/reports/${route.id}/edit`;
    case 'meeting':
      return `#/meetings/${route.id}${placeToSearch(route.place)}`;
    case 'meetingEdit':
      return `#/meetings/${route.id}/edit`;
    case 'history':
      return `#/history/${route.id}`;
    case 'search':
      return `#/search?${searchPlaceToParams(route)}`;
    case 'phrases':
    case 'questions':
    case 'actions':
      return route.id === undefined
        ? `#/${route.page}`
        : `#/${route.page}/${route.id}${placeToSearch(route.place)}`;
    default:
      return `#/${route.page}`;
  }
}

/** The route of an address; home for anything unknown, so that no link is ever a dead end. */
export function hashToRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page = '', id, action] = path.split('/');
  const params = new URLSearchParams(search);
  if (page === 'search') return { page: 'search', ...paramsToSearchPlace(params) };
  if (page === 'cohorts' && id) return { page: 'cohort', id, ...hitsIn(params) };
  if (page === 'history' && id) return { page: 'history', id };
  if ((page === 'reports' || page === 'meetings') && id) return documentRoute(page, id, action, params);
  for (const name of FOCUSABLE) if (page === name) return cardRoute(name, id, params);
  for (const name of LISTS) if (page === name) return { page: name };
  return { page: 'home' };
}

function cardRoute(page: (typeof FOCUSABLE)[number], id: string | undefined, params: URLSearchParams): Route {
  if (!id) return { page };
  return { page, id, ...hitsIn(params) };
}

function hitsIn(params: URLSearchParams): { readonly place?: SearchHits } {
  const place = searchToPlace(params);
  return place?.at === 'search' ? { place } : {};
}

function documentRoute(
  page: 'reports' | 'meetings',
  id: string,
  action: string | undefined,
  params: URLSearchParams,
): Route {
  if (action === 'edit') return page === 'reports' ? { page: 'reportEdit', id } : { page: 'meetingEdit', id };
  const place = searchToPlace(params);
  return { page: page === 'reports' ? 'report' : 'meeting', id, ...(place ? { place } : {}) };
}

function placeToSearch(place: Place | undefined): string {
  if (!place) return '';
  const params = new URLSearchParams();
  if (place.at === 'phrase') params.set('phrase', place.phraseId);
  if (place.at === 'search') params.set('q', place.query);
  if (place.at !== 'phrase' && place.path !== undefined) params.set('at', place.path);
  return `?${params}`;
}

function searchToPlace(params: URLSearchParams): Place | undefined {
  const phraseId = params.get('phrase');
  if (phraseId) return { at: 'phrase', phraseId };
  const query = params.get('q');
  const path = params.get('at');
  if (query) return { at: 'search', query, ...(path === null ? {} : { path }) };
  return path === null ? undefined : { at: 'heading', path };
}
