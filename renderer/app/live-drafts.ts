/** What the page needs of an autosave to look after it when no editor is on screen. */
export interface LiveDraft {
  readonly isDirty: () => boolean;
  readonly rescueNow: () => void;
  readonly flush: () => Promise<boolean>;
}

interface Entry {
  readonly draft: LiveDraft;
  holders: number;
}

/**
 * The drafts that are being written in this page, by key. A draft outlives its editor until all of it is kept: a
 * save on its way when the person leaves goes on, and coming back finds the same draft, not a second one that would
 * run into the first.
 */
export function createLiveDrafts() {
  const entries = new Map<string, Entry>();
  return {
    get: (key: string): LiveDraft | undefined => entries.get(key)?.draft,
    hold: (key: string, draft: LiveDraft): void => {
      const entry = entries.get(key) ?? { draft, holders: 0 };
      entry.holders += 1;
      entries.set(key, entry);
    },
    /** Saves the rest. Answers false when words are left that the archive does not have. */
    release: async (key: string): Promise<boolean> => {
      const entry = entries.get(key);
      if (entry === undefined) return true;
      entry.holders -= 1;
      const isKept = await entry.draft.flush();
      if (isKept && entry.holders === 0 && entries.get(key) === entry) entries.delete(key);
      return isKept;
    },
    /** Gives the page's unsaved words a safe place and saves what it can. True when something is still unsaved. */
    secureAll: (): boolean => {
      const dirty = [...entries.values()].filter(({ draft }) => draft.isDirty());
      for (const { draft } of dirty) {
        draft.rescueNow();
        void draft.flush();
      }
      return dirty.length > 0;
    },
  };
}

export const liveDrafts = createLiveDrafts();

/**
 * A page that is hidden may be closed by the system without another word, so its drafts are secured then; one that
 * is closed while words are unsaved asks first.
 */
export function installUnloadGuard(target: Window): void {
  target.addEventListener('pagehide', () => void liveDrafts.secureAll());
  target.document.addEventListener('visibilitychange', () => {
    if (target.document.visibilityState === 'hidden') liveDrafts.secureAll();
  });
  target.addEventListener('beforeunload', (event) => {
    if (liveDrafts.secureAll()) event.preventDefault();
  });
}
