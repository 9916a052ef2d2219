const KEY = 'hamidashi-token';
const FRAGMENT = /^#token=([\w-]+)$/;

interface Place {
  readonly location: Pick<Location, 'hash' | 'pathname'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The token of browser mode: taken from the address the app was opened with and moved out of sight (bookmarks,
 * screenshots, the history), kept for this tab so that a reload works. Empty when the page was opened without one:
 * the server then refuses every call.
 */
export function takeSessionToken({ location, history, sessionStorage }: Place): string {
  const token = FRAGMENT.exec(location.hash)?.[1];
  if (token === undefined) return sessionStorage.getItem(KEY) ?? '';
  sessionStorage.setItem(KEY, token);
  history.replaceState(null, '', location.pathname);
  return token;
}

/**
 * The address of a new start, pasted over a page of an older one, changes its fragment alone: the page goes on with a
 * token nobody takes any more. It has to begin anew.
 */
export function beginAnewWithNewToken(page: Pick<Window, 'addEventListener' | 'location'>): void {
  page.addEventListener('hashchange', () => {
    if (FRAGMENT.test(page.location.hash)) page.location.reload();
  });
}
