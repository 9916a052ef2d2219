import type { Result } from '#shared/contract/result';
import type { ArchiveRecord } from '#shared/model/record';
import { retryWait, type SaveStatus } from './autosave-status';
import { createStore, type Store } from './store';

/** Keeps one draft saved while it is being written. */
export interface Autosave<D, R extends ArchiveRecord> {
  readonly draft: Pick<Store<D>, 'get' | 'subscribe'>;
  readonly status: Pick<Store<SaveStatus<R>>, 'get' | 'subscribe'>;
  readonly change: (update: (before: D) => D) => void;
  /** saves what is unsaved now; answers whether all of it is kept */
  readonly flush: () => Promise<boolean>;
  /** writes the rescue copy now: the page may be gone in a moment */
  readonly rescueNow: () => void;
  readonly isDirty: () => boolean;
  /** the record as it stands in the archive now: taken over when nothing of one's own is unsaved */
  readonly follow: (record: R) => void;
  /** ends a conflict with this draft, saved over the other's version */
  readonly settle: (draft: D) => void;
  /** gives up one's own unsaved words: the archive's version, or an empty draft, is shown again */
  readonly revert: () => void;
  /** the record as last seen saved; undefined while there is none */
  readonly kept: () => R | undefined;
  /** the record the draft was begun from; undefined where only its revision is known, or it is new */
  readonly base: () => R | undefined;
}

export interface AutosaveSetup<D, R extends ArchiveRecord> {
  readonly draft: D;
  /** the draft holds words that the archive does not have: a rescue copy */
  readonly startsDirty: boolean;
  /** what the draft was begun from; undefined = a new record */
  readonly record: R | undefined;
  /** the revision the draft was begun from, when it is older than `record` */
  readonly revision: number;
  readonly toDraft: (record: R | undefined) => D;
  /** a new draft that is blank is not worth a record */
  readonly isBlank: (draft: D) => boolean;
  /** `kept`: the record the draft goes back to; what an editor does not show is taken from there */
  readonly save: (draft: D, expectedRevision: number, kept: R | undefined) => Promise<Result<R>>;
  readonly rescue: { readonly write: (draft: D, revision: number) => void; readonly remove: () => void };
  /** milliseconds since 1970 */
  readonly now: () => number;
}

const SAVE_AFTER_MS = 800;
const RESCUE_EVERY_MS = 200;

/**
 * One save at a time, the newest draft wins. A change is saved 800 ms after the last key; until the archive has it,
 * a rescue copy holds it. A failure that may pass is tried again with growing waits; a conflict waits for the person.
 */
export function createAutosave<D, R extends ArchiveRecord>(setup: AutosaveSetup<D, R>): Autosave<D, R> {
  const draft = createStore<D>(setup.draft);
  const status = createStore<SaveStatus<R>>({ state: setup.startsDirty ? 'unsaved' : 'untouched' });
  let kept = setup.record;
  let revision = setup.revision;
  let savedDraft: D | undefined = setup.startsDirty ? undefined : setup.draft;
  let isRunning = false;
  let running = Promise.resolve();
  let isWanted = false;
  let failures = 0;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let rescueTimer: ReturnType<typeof setTimeout> | undefined;

  const isDirty = (): boolean =>
    draft.get() !== savedDraft && !(revision === 0 && setup.isBlank(draft.get()));

  const saveAfter = (wait: number): void => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void run(), wait);
  };

  const rescueNow = (): void => {
    clearTimeout(rescueTimer);
    rescueTimer = undefined;
    if (isDirty()) setup.rescue.write(draft.get(), revision);
    else setup.rescue.remove();
  };

  const showKept = (record: R | undefined): void => {
    const shown = setup.toDraft(record);
    kept = record;
    revision = record?.revision ?? 0;
    failures = 0;
    savedDraft = shown;
    draft.set(() => shown);
    clearTimeout(saveTimer);
    rescueNow();
    status.set(record ? { state: 'saved', at: Date.parse(record.updatedAt) } : { state: 'untouched' });
  };

  const accept = (sent: D, record: R): void => {
    kept = record;
    revision = record.revision;
    savedDraft = sent;
    failures = 0;
    rescueNow();
    if (isDirty()) saveAfter(SAVE_AFTER_MS);
    status.set(isDirty() ? { state: 'unsaved' } : { state: 'saved', at: setup.now() });
  };

  const attempt = async (): Promise<void> => {
    const sent = draft.get();
    // A retry by itself does not flicker between 保存しています and the sentence of the failure.
    if (failures === 0) status.set({ state: 'saving' });
    const answer = await setup.save(sent, revision, kept);
    if (answer.ok) return accept(sent, answer.value);
    if (answer.error.code === 'conflict') {
      // The owner answers with a record of the kind that was sent.
      const current = answer.error.current as R;
      failures = 0;
      status.set({ state: 'conflict', current });
      return;
    }
    failures += 1;
    const wait = retryWait(answer.error, failures);
    status.set({ state: 'failed', error: answer.error, ...(wait === undefined ? {} : { retryInMs: wait }) });
    if (wait !== undefined) saveAfter(wait);
  };

  const saveAll = async (): Promise<void> => {
    isRunning = true;
    try {
      while (isWanted && isDirty() && status.get().state !== 'conflict') {
        isWanted = false;
        await attempt();
      }
    } finally {
      isRunning = false;
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(saveTimer);
    isWanted = true;
    if (!isRunning) running = saveAll();
    return running;
  };

  return {
    draft,
    status,
    isDirty,
    rescueNow,
    kept: () => kept,
    base: () => (kept?.revision === revision ? kept : undefined),
    change: (update) => {
      draft.set(update);
      rescueTimer ??= setTimeout(rescueNow, RESCUE_EVERY_MS);
      const before = status.get();
      if (before.state === 'conflict' || (before.state === 'failed' && before.retryInMs !== undefined))
        return;
      if (!isDirty()) {
        clearTimeout(saveTimer);
        status.set({ state: 'untouched' });
        return;
      }
      if (!isRunning) status.set({ state: 'unsaved' });
      failures = 0;
      saveAfter(SAVE_AFTER_MS);
    },
    flush: async () => {
      rescueNow();
      failures = 0;
      await run();
      return !isDirty();
    },
    follow: (record) => {
      if (record.revision <= (kept?.revision ?? 0)) return;
      if (status.get().state === 'conflict') status.set({ state: 'conflict', current: record });
      else if (!isDirty()) showKept(record);
    },
    settle: (next) => {
      const before = status.get();
      if (before.state !== 'conflict') return;
      kept = before.current;
      revision = before.current.revision;
      draft.set(() => next);
      status.set({ state: 'unsaved' });
      void run();
    },
    revert: () => {
      const before = status.get();
      showKept(before.state === 'conflict' ? before.current : kept);
    },
  };
}
