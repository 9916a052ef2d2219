import { useState } from 'react';
import type { SearchPlace } from '../../app/search-place';
import { NO_ANSWER, type SearchView, searchKey } from '../../app/search-view';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';

/**
 * The newest answer. While the one to `place` is on its way the one before stays, so that nothing flickers; but not
 * one that is left from before the page was opened.
 */
export function useAnswer(place: SearchPlace): SearchView {
  const view = useStore(useServices().search.view);
  const [left] = useState(() => (isOf(view, place) ? undefined : view));
  return view === left ? NO_ANSWER : view;
}

const isOf = ({ asked }: SearchView, place: SearchPlace): boolean =>
  asked !== undefined && searchKey(asked.place) === searchKey(place);
