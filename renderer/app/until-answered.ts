import type { SearchClient } from './search-client';
import type { SearchPlace } from './search-place';
import { searchKey } from './search-view';

/** Resolves when the answer to a search is there, or after `most` milliseconds without it. */
export function untilAnswered(view: SearchClient['view'], place: SearchPlace, most: number): Promise<void> {
  const key = searchKey(place);
  const isAnswered = (): boolean => {
    const { asked } = view.get();
    return asked !== undefined && searchKey(asked.place) === key;
  };
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, most);
    const stop = view.subscribe(() => {
      if (isAnswered()) end();
    });
    if (isAnswered()) end();
  });
}
