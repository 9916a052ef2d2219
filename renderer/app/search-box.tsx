import { useEffect, useRef } from 'react';
import { Icon } from '../components/icon/icon';
import { hashToRoute, type Route, routeToHash } from './route';
import styles from './search-box.module.css';
import { type SearchPlace, searchAddressIn } from './search-place';
import { useServices } from './services';
import { useStore } from './store';
import { untilAnswered } from './until-answered';

/** Milliseconds after which the result page is opened without an answer. */
const OPENED_WITHIN = 50;

/**
 * The one search box, always there. Results follow the typing, also while an IME composes: the first letter opens
 * the result page, the rest replaces its address, so that one Back leads out of it. A search that somebody sent is
 * pasted here.
 */
export function SearchBox() {
  const { router, search, recentSearches } = useServices();
  const route = useStore(router.route);
  const input = useRef<HTMLInputElement>(null);
  const isOpening = useRef(false);
  const query = route.page === 'search' ? route.query : '';

  // The field is left alone while it is being typed in: setting its value would end a composition.
  useEffect(() => {
    const isTypedIn = document.activeElement === input.current && route.page === 'search';
    if (input.current && !isTypedIn) input.current.value = query;
  }, [query, route.page]);

  const follow = (field: HTMLInputElement, isComposing: boolean): void => {
    const address = isComposing ? undefined : searchAddressIn(field.value);
    const sent = address === undefined ? undefined : hashToRoute(address);
    if (sent?.page === 'search') {
      field.value = sent.query;
      router.navigate(sent);
      return;
    }
    const asked = typed(route, field.value);
    // First of all: the worker searches while this thread goes on to the address and the page.
    search.ask(asked);
    void show(asked);
  };

  /** The page is opened when it has something to show: drawn empty before, it would hold its own answer up. */
  const show = async (asked: SearchRoute): Promise<void> => {
    const how = route.page === 'search' ? 'replace' : 'push';
    const hasPage = route.page === 'search' && route.query.trim() !== '';
    if (!hasPage && asked.query.trim() !== '' && !isOpening.current) {
      isOpening.current = true;
      await untilAnswered(search.view, asked, OPENED_WITHIN);
      isOpening.current = false;
      // Another letter opened it, or somebody went elsewhere.
      if (router.route.get() !== route) return;
    }
    router.navigate(asked, how);
  };

  return (
    <search className={styles.box}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label="全文を検索"
        placeholder="ことばを入れて探す（例：シビれる、たいわ、R3.5.14）"
        defaultValue={query}
        onInput={(event) => {
          const { nativeEvent } = event;
          follow(event.currentTarget, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const { value } = event.currentTarget;
          if (event.key === 'Enter' && value.trim() !== '') {
            const asked = typed(route, value);
            if (route.page !== 'search') router.navigate(asked);
            recentSearches.remember(routeToHash(asked));
          }
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      <span className={styles.key} aria-hidden="true">
        /
      </span>
    </search>
  );
}

type SearchRoute = { readonly page: 'search' } & SearchPlace;

/** The words are others; what the answer is narrowed by stays, as long as there are words. */
function typed(route: Route, query: string): SearchRoute {
  return route.page === 'search' && query !== '' ? { ...route, query } : { page: 'search', query };
}
