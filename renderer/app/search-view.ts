import { assertNever } from '#shared/model/assert-never';
import type { SearchGroup, SearchResults } from '#shared/search/search-results';
import type { Suggestion } from '#shared/search/suggest-queries';
import type { SearchAnswer, SearchRequest } from '#shared/search/worker-messages';
import { type SearchPlace, searchPlaceToParams } from './search-place';

/** Records shown of a search at first, and more with every 続きを見る. */
export const STEP = 20;

/** Letters of a query that are looked for: no sentence is as long, and a whole document pasted in is no query. */
export const MOST_LETTERS = 400;

/** What is asked: a search, and how many of its records are wanted. */
export interface Asked {
  readonly place: SearchPlace;
  readonly limit: number;
}

/** An answer, whole with what it is the answer to: while the next one is on its way nothing is told of it. */
export interface SearchView {
  /** undefined before the first answer */
  readonly asked: Asked | undefined;
  readonly results: SearchResults | undefined;
  /** comes a moment later: the groups after those of `results`, which are a screenful */
  readonly rest: readonly SearchGroup[];
  /** comes a moment later, when mistakes had to be forgiven */
  readonly similar: readonly SearchGroup[];
  /** comes a moment later, when nothing was found at all */
  readonly suggestions: readonly Suggestion[];
  /** whether what comes a moment later has come */
  readonly isComplete: boolean;
}

export const NO_ANSWER: SearchView = {
  asked: undefined,
  results: undefined,
  rest: [],
  similar: [],
  suggestions: [],
  isComplete: true,
};

/** The same for two searches that have the same answer. */
export const searchKey = (place: SearchPlace): string => searchPlaceToParams(place).toString();

/** How a search is put to the worker. */
export function queryOf({ place, limit }: Asked): Omit<Extract<SearchRequest, { type: 'query' }>, 'seq'> {
  const { query, filters, sort, similar } = place;
  const options = { limit, ...(filters ? { filters } : {}), ...(sort ? { sort } : {}) };
  return { type: 'query', text: soughtLetters(query), options, similar: similar !== false };
}

export const soughtLetters = (query: string): string => query.slice(0, MOST_LETTERS);

type Answer = Extract<SearchAnswer, { readonly type: 'results' | 'rest' | 'further' }>;

/** What comes a moment later stays until its own answer comes: a list that goes and comes again flickers. */
export function viewAfter(before: SearchView, answer: Answer, asked: Asked): SearchView {
  switch (answer.type) {
    case 'results': {
      const { results } = answer;
      return { ...before, asked, results, rest: stillBelow(before, results), isComplete: false };
    }
    case 'rest':
      return { ...before, rest: answer.groups };
    case 'further':
      return { ...before, similar: answer.similar, suggestions: answer.suggestions, isComplete: true };
    default:
      return assertNever(answer);
  }
}

/** What the list before showed below, without records that are now above. */
function stillBelow({ rest }: SearchView, { groups, total }: SearchResults): readonly SearchGroup[] {
  const above = new Set(groups.map(({ recordId }) => recordId));
  return rest.filter(({ recordId }) => !above.has(recordId)).slice(0, total - groups.length);
}
