import type { ReadDocument } from '../../../workers/document-messages';
import { type ImportItem, isOpen } from '../import-item';
import type { DeskLocks } from './desk-locks';
import { itemAgain, KEPT_SHAPE, type KeptEntry, keptFacts } from './kept-item';
import type { ChangedParts, KeptStore } from './kept-store';

/** Keeps the items of one desk, so that a closed window, a crash or a new start costs none of them. */
export interface ImportKeeper {
  /** what windows that are gone have left of this archive; it is this desk's own from now on */
  readonly adopt: () => Promise<Adopted>;
  /** soon, as they are then; once nothing is left to do about any of them, no trace stays */
  readonly keep: (items: readonly ImportItem[]) => void;
  /** at once, for a window that may be about to go */
  readonly flush: () => Promise<void>;
  /** keeps what there is and lets go of the desk: whoever comes next adopts it */
  readonly close: () => Promise<void>;
}

export interface Adopted {
  readonly items: readonly ImportItem[];
  /** another window has an import of this archive on its desk */
  readonly isElsewhere: boolean;
}

interface KeeperOptions {
  readonly store: KeptStore;
  readonly locks: DeskLocks;
  readonly archiveId: string;
  readonly deskId: string;
  readonly now: () => number;
  /** false when something could not be kept, with each change of it */
  readonly onKept: (isKept: boolean) => void;
}

/** A correction is safe this soon after the last one. */
const KEEP_AFTER_MS = 300;
/** Copies of reports nobody came back to in half a year are not left lying about. */
const STALE_MS = 183 * 24 * 60 * 60_000;

export function createImportKeeper(options: KeeperOptions): ImportKeeper {
  const { store, locks, archiveId, deskId, now, onKept } = options;
  const held = locks.hold(deskId);
  const kept = new Map<string, ImportItem>();
  const places = new Map<string, number>();
  const failed = new Set<string>();
  let wanted: readonly ImportItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();

  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };

  const entryOf = (item: ImportItem): KeptEntry => ({
    ...keptFacts(item),
    shape: KEPT_SHAPE,
    archiveId,
    deskId,
    place: placeOf(item.id),
    keptAt: now(),
  });

  const settle = async (): Promise<void> => {
    await held;
    const items = wanted.some(isOpen) ? wanted : [];
    const ids = new Set(items.map(({ id }) => id));
    const gone = [...kept.keys(), ...failed].filter((id) => !ids.has(id));
    if (gone.length > 0 && (await store.remove(gone)))
      for (const id of gone) {
        kept.delete(id);
        failed.delete(id);
      }
    for (const item of items) {
      const before = kept.get(item.id);
      if (before && isAlike(before, item)) continue;
      if (await store.put(entryOf(item), changedParts(before, item))) {
        kept.set(item.id, item);
        failed.delete(item.id);
      } else failed.add(item.id);
    }
    onKept(failed.size === 0);
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    work = work.then(settle);
    return work;
  };

  /** Listed once more now that nobody else has the desk: another window may have been faster. */
  const adoptDesk = async (desk: string): Promise<readonly ImportItem[]> => {
    const entries = (await store.list()).filter((entry) => entry.deskId === desk);
    const items: ImportItem[] = [];
    for (const entry of entries) {
      const { source, document } = await store.load(entry.id);
      if (source) items.push(itemAgain(entry, source, document));
    }
    if (!items.some(isOpen)) {
      await store.remove(entries.map(({ id }) => id));
      return [];
    }
    for (const item of items) if (await store.put(entryOf(item), {})) kept.set(item.id, item);
    return items;
  };

  return {
    adopt: async () => {
      await held;
      const entries = await store.list();
      const stale = entries.filter(({ keptAt }) => now() - keptAt > STALE_MS);
      if (stale.length > 0) await store.remove(stale.map(({ id }) => id));
      const others = entries.filter(
        (entry) => entry.archiveId === archiveId && entry.deskId !== deskId && !stale.includes(entry),
      );
      const items: ImportItem[] = [];
      let isElsewhere = false;
      for (const desk of new Set(others.map((entry) => entry.deskId))) {
        const isGone = await locks.ifGone(desk, async () => {
          items.push(...(await adoptDesk(desk)));
        });
        isElsewhere ||= !isGone;
      }
      return { items, isElsewhere };
    },
    keep: (items) => {
      wanted = items;
      // A list that is done is not to be found again by a page that is loaded anew in the same moment.
      if (items.some(isOpen)) timer ??= setTimeout(() => void flush(), KEEP_AFTER_MS);
      else void flush();
    },
    flush,
    close: async () => {
      await flush();
      (await held)();
    },
  };
}

/** Whether what is kept of one would be the same as of the other. Progress of reading is not kept. */
function isAlike(a: ImportItem, b: ImportItem): boolean {
  const isUnread = ({ state }: ImportItem): boolean => state.at === 'waiting' || state.at === 'reading';
  return (
    a.source === b.source && a.sha256 === b.sha256 && (a.state === b.state || (isUnread(a) && isUnread(b)))
  );
}

function changedParts(before: ImportItem | undefined, item: ImportItem): ChangedParts {
  const document = documentOf(item);
  return {
    ...(before?.source === item.source ? {} : { source: item.source }),
    ...(before && documentOf(before) === document ? {} : { document }),
  };
}

const documentOf = ({ state }: ImportItem): ReadDocument | undefined =>
  state.at === 'read' ? state.document : undefined;
