import type { Client } from '#shared/contract/client';
import type { MethodOutput } from '#shared/contract/contract';
import type { AppEvent } from '#shared/contract/events';
import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import { createStore, type Store } from './store';

export type ArchiveStatus = MethodOutput<'archive.status'>;

/** The page's copy of the archive: all records in memory, replaced as a whole with every change. */
export interface ArchiveSnapshot {
  readonly records: ReadonlyMap<string, ArchiveRecord>;
}

/** How far the page is with its archive. */
export type ArchiveState =
  | { readonly state: 'loading' }
  | { readonly state: 'unreachable' }
  | { readonly state: 'closed'; readonly status: Exclude<ArchiveStatus, { state: 'open' }> }
  | {
      readonly state: 'open';
      readonly status: Extract<ArchiveStatus, { state: 'open' }>;
      readonly snapshot: ArchiveSnapshot;
    };

export interface ArchiveModel {
  readonly state: Store<ArchiveState>;
  /** asks the owner how things stand and loads the records of an open archive */
  readonly refresh: () => Promise<void>;
  /** asks how things stand without loading the records again */
  readonly refreshStatus: () => Promise<void>;
  readonly onEvent: (event: AppEvent) => void;
  /** called with every change to the records, after the snapshot was replaced */
  readonly onChanges: (listener: (changes: readonly Change[]) => void) => () => void;
}

/** @param beforeOpen what has to be known of an archive before its pages are drawn */
export function createArchiveModel(
  client: Client,
  beforeOpen: (archiveId: string) => Promise<void> = async () => undefined,
): ArchiveModel {
  const state = createStore<ArchiveState>({ state: 'loading' });
  const listeners = new Set<(changes: readonly Change[]) => void>();
  let loading = 0;
  let arrivedWhileLoading: Change[] = [];

  const refresh = async (): Promise<void> => {
    loading += 1;
    const turn = loading;
    arrivedWhileLoading = [];
    const status = await client('archive.status', {});
    if (turn !== loading) return;
    if (!status.ok) return state.set({ state: 'unreachable' });
    if (status.value.state !== 'open') return state.set({ state: 'closed', status: status.value });
    const [loaded] = await Promise.all([client('archive.load', {}), beforeOpen(status.value.archiveId)]);
    if (turn !== loading) return;
    if (!loaded.ok) return state.set({ state: 'unreachable' });
    const records = new Map(loaded.value.records.map((record) => [record.id, record]));
    const snapshot = { records: applyChanges(records, arrivedWhileLoading) };
    state.set({ state: 'open', status: status.value, snapshot });
  };

  /** How it stands, without its records; another archive than the one on screen is loaded whole. */
  const refreshStatus = async (): Promise<void> => {
    const turn = loading;
    const answer = await client('archive.status', {});
    if (turn !== loading || !answer.ok) return;
    const before = state.get();
    if (
      before.state === 'open' &&
      answer.value.state === 'open' &&
      answer.value.archiveId === before.status.archiveId
    ) {
      state.set({ ...before, status: answer.value });
    } else if (before.state === 'closed' && answer.value.state !== 'open') {
      state.set({ state: 'closed', status: answer.value });
    } else {
      await refresh();
    }
  };

  const patch = (changes: readonly Change[]): void => {
    const before = state.get();
    if (before.state !== 'open') {
      arrivedWhileLoading.push(...changes);
      return;
    }
    state.set({ ...before, snapshot: { records: applyChanges(before.snapshot.records, changes) } });
    for (const listener of listeners) listener(changes);
  };

  return {
    state,
    refresh,
    refreshStatus,
    onEvent: (event) => {
      if (event.type === 'archive.changed') patch(event.changes);
      if (event.type === 'archive.replaced') void refresh();
      if (event.type === 'archive.statusChanged') void refreshStatus();
    },
    onChanges: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A put older than what is there already (an event that crossed a load) changes nothing. */
function applyChanges(
  records: ReadonlyMap<string, ArchiveRecord>,
  changes: readonly Change[],
): ReadonlyMap<string, ArchiveRecord> {
  const next = new Map(records);
  for (const change of changes) {
    if (change.op === 'purge') next.delete(change.id);
    else if ((next.get(change.record.id)?.revision ?? 0) < change.record.revision) {
      next.set(change.record.id, change.record);
    }
  }
  return next;
}
