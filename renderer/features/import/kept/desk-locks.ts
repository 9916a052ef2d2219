/** Tells desks of windows that are open from those of windows that are gone, however they went. */
export interface DeskLocks {
  /** holds the desk's name until the answer is called, at the latest until the window is gone */
  readonly hold: (deskId: string) => Promise<() => void>;
  /** does the work while nobody else has the desk; false when somebody does */
  readonly ifGone: (deskId: string, work: () => Promise<void>) => Promise<boolean>;
}

/** A page that is loaded again may meet its own predecessor, which lets go in a moment. */
const PATIENCE_MS = 1_000;
const nameOf = (deskId: string): string => `hamidashi-import.${deskId}`;

/** The browser's own locks (https://w3c.github.io/web-locks/): they end with the page that holds them. */
export function browserDeskLocks({ locks }: Navigator): DeskLocks {
  return {
    hold: (deskId) =>
      new Promise((held) => {
        void locks.request(nameOf(deskId), () => new Promise<void>((release) => held(release)));
      }),
    ifGone: async (deskId, work) => {
      const impatience = new AbortController();
      const timer = setTimeout(() => impatience.abort(), PATIENCE_MS);
      try {
        await locks.request(nameOf(deskId), { signal: impatience.signal }, async () => {
          clearTimeout(timer);
          await work();
        });
        return true;
      } catch {
        return false;
      }
    },
  };
}
