import { hashToRoute, type Route, routeToHash } from './route';
import { createStore, type Store } from './store';

/** The current place, and what leaves it. The browser's own history is the only memory. */
export interface Router {
  readonly route: Store<Route>;
  readonly navigate: (route: Route, how?: 'push' | 'replace') => void;
  readonly dispose: () => void;
}

export function createRouter(): Router {
  const route = createStore<Route>(hashToRoute(location.hash));
  const follow = (): void => route.set(hashToRoute(location.hash));
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  return {
    route,
    navigate: (next, how = 'push') => {
      const hash = routeToHash(next);
      if (hash === location.hash) {
        // The same address again is a wish to go to its place again.
        route.set({ ...next });
        return;
      }
      if (how === 'replace') history.replaceState(history.state, '', hash);
      else history.pushState(null, '', hash);
      route.set(hashToRoute(hash));
    },
    dispose: () => {
      window.removeEventListener('hashchange', follow);
      window.removeEventListener('popstate', follow);
    },
  };
}
