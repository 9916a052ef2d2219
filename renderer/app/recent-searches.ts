import { createStore, type Store } from './store';

const KEY = 'hamidashi.recent-searches';
const MOST = 12;

export interface RecentSearches {
  /** addresses (`#/search?…`), the newest first */
  readonly addresses: Store<readonly string[]>;
  readonly remember: (address: string) => void;
  readonly forgetAll: () => void;
}

/**
 * The searches that led somewhere, on this machine. A convenience: where the browser keeps nothing they last as long
 * as the page. With `isKept` false they do so everywhere: pages opened from files share one storage with each other.
 */
export function createRecentSearches(isKept: boolean): RecentSearches {
  const addresses = createStore<readonly string[]>(isKept ? read() : []);
  const put = (next: readonly string[]): void => {
    addresses.set(next);
    if (isKept) write(next);
  };
  return {
    addresses,
    remember: (address) => put([address, ...addresses.get().filter((one) => one !== address)].slice(0, MOST)),
    forgetAll: () => put([]),
  };
}

function read(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function write(addresses: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(addresses));
  } catch {
    // A full or forbidden storage: they last as long as the page.
  }
}
