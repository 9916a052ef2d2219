import { hashToRoute, type Route, routeToHash } from './route';
import { createStore, type Store } from './store';

/** The current place, and what leaves it. The browser's own history is the only memory. */
export interface Router {
  readonly route: Store<Route>;
  /** `replace`: the same place in another shape. Its address follows a moment later, or before it is left */
  readonly navigate: (route: Route, how?: 'push' | 'replace') => void;
  /** whether the present place was come back to: then its scroll is kept, and nothing else may move the page */
  readonly isReturn: () => boolean;
  /** whether the present place only took another shape: the page stays as it is scrolled */
  readonly isReplaced: () => boolean;
  readonly dispose: () => void;
}

/**
 * Milliseconds without a letter after which the address follows the words. Told with every letter, Chromium works
 * longer on the address (history, title, icon) than the search takes, and refuses after 200 in ten seconds.
 */
const ADDRESS_AFTER = 500;

export function createRouter(): Router {
  const route = createStore<Route>(hashToRoute(location.hash));
  let followed = location.hash;
  let step: 'new' | 'return' | 'replaced' = 'new';
  /** an address that is not yet written */
  let awaited: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(timer);
    awaited = undefined;
  };
  const write = (): void => {
    const hash = awaited;
    forget();
    if (hash !== undefined) history.replaceState(history.state, '', hash);
  };
  const follow = ({ type }: Event): void => {
    // Both events tell of one step; at the second one the page may already have been scrolled.
    if (type === 'hashchange' && followed === location.hash) return;
    forget();
    followed = location.hash;
    step = typeof history.state?.scrollTop === 'number' ? 'return' : 'new';
    route.set(hashToRoute(location.hash));
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  // A click may follow a link: what is left must be what Back leads to.
  window.addEventListener('click', write, { capture: true });
  window.addEventListener('pagehide', write);
  return {
    route,
    navigate: (next, how = 'push') => {
      const hash = routeToHash(next);
      const isSame = hash === (awaited ?? location.hash);
      followed = hash;
      if (isSame) {
        // The same address again is a wish to go to its place again.
        step = 'new';
        route.set({ ...next });
        return;
      }
      if (how === 'replace') {
        step = 'replaced';
        awaited = hash;
        clearTimeout(timer);
        timer = setTimeout(write, ADDRESS_AFTER);
      } else {
        step = 'new';
        write();
        history.pushState(null, '', hash);
      }
      route.set(hashToRoute(hash));
    },
    isReturn: () => step === 'return',
    isReplaced: () => step === 'replaced',
    dispose: () => {
      forget();
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
      window.removeEventListener('click', write, { capture: true });
      window.removeEventListener('pagehide', write);
    },
  };
}
