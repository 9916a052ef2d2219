import { newPartId } from '../../app/new-record';
import type { Services } from '../../app/services';
import { createStore, type Store } from '../../app/store';
import type { NamedSource } from './dropped-files';
import type { ImportItem, ItemSource, ItemState } from './import-item';
import { browserDeskLocks } from './kept/desk-locks';
import { createImportKeeper } from './kept/import-keeper';
import { indexedKeptStore } from './kept/kept-store';
import { createReadingQueue } from './reading-queue';

/** The documents that are being brought in. They stay while other pages are looked at, and when the window is closed. */
export interface ImportDesk {
  readonly items: Store<readonly ImportItem[]>;
  readonly keeping: Store<Keeping>;
  readonly add: (sources: readonly NamedSource[]) => readonly string[];
  readonly update: (id: string, state: ItemState) => void;
  /** reads an item again: in another encoding, or although it is known */
  readonly readAgain: (id: string, source?: ItemSource) => void;
  readonly skip: (id: string) => void;
  /** stops reading it, or takes it off the list */
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** lays items that were taken off back at their places */
  readonly putBack: (before: readonly ImportItem[]) => void;
  /** a page of the document that is being read now */
  readonly picture: (id: string, page: number, width: number) => Promise<Blob | undefined>;
}

/** How the desk fares with windows that come and go. */
export interface Keeping {
  /** items an earlier window has left */
  readonly resumed: number;
  /** another window of this browser has items of the same archive */
  readonly isElsewhere: boolean;
  /** false = closing the window would cost something */
  readonly isKept: boolean;
  /** false = nothing can be read until the app is there again */
  readonly isReached: boolean;
}

interface OpenDesk {
  readonly archiveId: string;
  readonly desk: ImportDesk;
  readonly close: () => void;
}

const desks = new WeakMap<Services, OpenDesk>();

/** The desk of the open archive; another archive has another one. */
export function importDeskOf(services: Services): ImportDesk {
  const state = services.archive.state.get();
  const archiveId = state.state === 'open' ? state.status.archiveId : '';
  const known = desks.get(services);
  if (known?.archiveId === archiveId) return known.desk;
  known?.close();
  const made = createImportDesk(services, archiveId);
  desks.set(services, { archiveId, ...made });
  return made.desk;
}

function createImportDesk(
  services: Services,
  archiveId: string,
): { readonly desk: ImportDesk; readonly close: () => void } {
  const items = createStore<readonly ImportItem[]>([]);
  const keeping = createStore<Keeping>({ resumed: 0, isElsewhere: false, isKept: true, isReached: true });
  const queue = createReadingQueue(services, archiveId, items, (isReached) =>
    keeping.set((before) => (before.isReached === isReached ? before : { ...before, isReached })),
  );
  const keeper = createImportKeeper({
    store: indexedKeptStore(),
    locks: browserDeskLocks(navigator),
    archiveId,
    deskId: newPartId(),
    now: Date.now,
    onKept: (isKept) => keeping.set((before) => (before.isKept === isKept ? before : { ...before, isKept })),
  });
  const unsubscribe = items.subscribe(() => keeper.keep(items.get()));
  const flush = (): void => void keeper.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  void keeper.adopt().then(({ items: left, isElsewhere }) => {
    keeping.set((before) => ({ ...before, resumed: left.length, isElsewhere }));
    if (left.length === 0) return;
    items.set((before) => [...left, ...before]);
    queue.readOn();
  });

  const set = (next: readonly ImportItem[]): void => {
    items.set(next);
    if (next.length === 0) keeping.set((before) => ({ ...before, resumed: 0, isReached: true }));
  };
  const desk: ImportDesk = {
    items,
    keeping,
    update: queue.update,
    readAgain: queue.readAgain,
    skip: queue.skip,
    picture: queue.picture,
    add: (sources) => {
      const added = sources.map(
        ({ name, source }): ImportItem => ({
          id: newPartId(),
          name: name.normalize('NFC'),
          bytes: source.from === 'file' ? source.file.size : undefined,
          source,
          state: { at: 'waiting' },
        }),
      );
      items.set((before) => [...before, ...added]);
      queue.readOn();
      return added.map((item) => item.id);
    },
    remove: (id) => {
      queue.stop(id);
      set(items.get().filter((item) => item.id !== id));
    },
    clear: () => {
      queue.stop();
      set([]);
    },
    putBack: (before) => {
      const ids = new Set(before.map(({ id }) => id));
      items.set((now) => [
        ...before.map((item) => now.find(({ id }) => id === item.id) ?? unread(item)),
        ...now.filter(({ id }) => !ids.has(id)),
      ]);
      queue.readOn();
    },
  };
  return {
    desk,
    close: () => {
      queue.close();
      unsubscribe();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      void keeper.close();
    },
  };
}

/** What was being read when it was taken off is read from its start. */
const unread = (item: ImportItem): ImportItem =>
  item.state.at === 'reading' ? { ...item, state: { at: 'waiting' } } : item;
