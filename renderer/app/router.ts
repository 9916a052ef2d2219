import { hashToRoute, type Route, routeToHash } from './route';
import { createStore, type Store } from './store';

/** The current place, and what leaves it. The browser's own history is the only memory. */
export interface Router {
  readonly route: Store<Route>;
  readonly navigate: (route: Route, how?: 'push' | 'replace') => void;
  /** whether the present place was come back to: then its scroll is kept, and nothing else may move the page */
  readonly isReturn: () => boolean;
  readonly dispose: () => void;
}

export function createRouter(): Router {
  const route = createStore<Route>(hashToRoute(location.hash));
  let followed = location.hash;
  let isReturn = false;
  const follow = ({ type }: Event): void => {
    // Both events tell of one step; at the second one the page may already have been scrolled.
    if (type === 'hashchange' && followed === location.hash) return;
    followed = location.hash;
    isReturn = typeof history.state?.scrollTop === 'number';
    route.set(hashToRoute(location.hash));
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  return {
    route,
    navigate: (next, how = 'push') => {
      const hash = routeToHash(next);
      isReturn = false;
      followed = hash;
      if (hash === location.hash) {
        // The same address again is a wish to go to its place again.
        route.set({ ...next });
        return;
      }
      if (how === 'replace') history.replaceState(history.state, '', hash);
      else history.pushState(null, '', hash);
      route.set(hashToRoute(hash));
    },
    isReturn: () => isReturn,
    dispose: () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    },
  };
}
