import { expect, it } from 'vitest';
import type { SearchGroup, SearchResults } from '#shared/search/search-results';
import { NO_ANSWER, type SearchView, viewAfter } from './search-view';

const group = (recordId: string): SearchGroup => ({ recordId, score: 1, hits: [], hitCount: 1 });
const groups = (ids: string): readonly SearchGroup[] => [...ids].map(group);
const results = (ids: string, total: number): SearchResults => ({
  groups: groups(ids),
  total,
  facets: { kind: [], cohort: [], year: [], tag: [], speaker: [] },
});
const shown = ({ results: answer, rest }: SearchView): string =>
  [...(answer?.groups ?? []), ...rest].map(({ recordId }) => recordId).join('');

const ASKED = { place: { query: 'たい' }, limit: 20 };
const before: SearchView = { ...NO_ANSWER, asked: ASKED, results: results('abc', 6), rest: groups('def') };

it('keeps what was below until what is below comes, no record twice', () => {
  const view = viewAfter(before, { type: 'results', seq: 2, results: results('xea', 6) }, ASKED);
  expect(shown(view)).toBe('xeadf');
  expect(shown(viewAfter(view, { type: 'rest', seq: 2, groups: groups('bcz') }, ASKED))).toBe('xeabcz');
});

it('never shows more records than were found', () => {
  expect(shown(viewAfter(before, { type: 'results', seq: 2, results: results('xy', 2) }, ASKED))).toBe('xy');
  expect(shown(viewAfter(before, { type: 'results', seq: 2, results: results('xyz', 4) }, ASKED))).toBe(
    'xyzd',
  );
});
