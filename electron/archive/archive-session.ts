import { resolve } from 'node:path';
import type { AppError } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import type { ArchiveRecord } from '#shared/model/record';
import { archiveFile } from './archive-paths';
import type { ArchiveStore, StoreEvent } from './archive-store';
import { createArchive, type NewArchive, type NewArchiveFile, type Watch } from './create-archive';
import type { Disk } from './file-system';
import { openArchiveStore } from './json-archive-store';
import { forgetLast, isKnown, rememberArchive } from './known-archives';
import { freePlaceIn, placeForNewArchive, usualParent } from './new-archive-folder';
import { openSampleStore, sampleFolder } from './open-sample';
import { canBeRecovered, exists, holdsArchive, isAway } from './opening-trouble';
import { findOffers, type RecoveryOffer, recoverArchive } from './recovery';
import { createSerialQueue } from './serial-queue';
import type { SessionStatus } from './session-status';
import type { SettingsStore } from './settings-store';
import { attempt } from './store-error';
import { type Every, everyByTimer, type StoreOptions } from './store-options';

/**
 * The one archive this process holds. Opening another closes the one before, but only once the other is open; one
 * that is known and cannot be found is said to be missing and never made anew.
 */
export interface ArchiveSession {
  readonly status: () => Promise<SessionStatus>;
  /** `chosen` is the folder the person pointed at; without it the suggested place */
  readonly create: (name: string, chosen: string | undefined) => Promise<Result<SessionStatus>>;
  /** a new archive of records that were checked already; all of it or nothing */
  readonly createFromRecords: (
    chosen: string | undefined,
    name: string,
    records: readonly ArchiveRecord[],
    files: readonly NewArchiveFile[],
    watch?: Watch,
  ) => Promise<Result<SessionStatus>>;
  readonly open: (folder: string) => Promise<Result<SessionStatus>>;
  readonly openSample: () => Promise<Result<SessionStatus>>;
  /** tries the archive again that failed, or opens the one that is open anew; the answer may be `failed` again */
  readonly retry: () => Promise<Result<SessionStatus>>;
  readonly rename: (name: string, by: string) => Promise<Result<SessionStatus>>;
  /** opens the archive that failed from one of the states it offered */
  readonly recover: (offerId: string) => Promise<Result<SessionStatus>>;
  /** the account of the opening has been read, and is not told again */
  readonly accountRead: () => void;
  /** lets go of the archive because the person wants the start page */
  readonly close: () => Promise<Result<SessionStatus>>;
  /** lets go of the archive because the process ends; the next start opens it again */
  readonly dispose: () => Promise<void>;
  readonly withStore: <T>(use: (store: ArchiveStore) => Promise<Result<T>>) => Promise<Result<T>>;
}

export interface SessionOptions {
  readonly disk: Disk;
  readonly settings: SettingsStore;
  readonly home: string;
  readonly machine: string;
  /** folder of the sample's parts, as shipped */
  readonly sampleDir: string;
  /** folder a script asked for: opened at start instead of the last archive, or the place of the first one */
  readonly archiveDir?: string;
  readonly now: () => Date;
  /** told of what happened without being asked for: by another process, or by a disk that came back */
  readonly onEvent?: (event: SessionEvent) => void;
  readonly every?: Every;
}

/** `replaced`: there is another archive to load, or the same one in other hands. */
export type SessionEvent = StoreEvent | { readonly type: 'replaced' };

const LOOK_AGAIN_MS = 3_000;

type State =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly store: ArchiveStore }
  | {
      readonly kind: 'failed';
      readonly folder: string;
      readonly error: AppError;
      readonly offers: readonly RecoveryOffer[];
    };

/** Starts with the archive a script asked for, else with the last one. */
export async function openArchiveSession(options: SessionOptions): Promise<ArchiveSession> {
  const { disk, settings, archiveDir, now, onEvent = () => undefined, every = everyByTimer } = options;
  const turns = createSerialQueue();
  let state: State = { kind: 'none' };
  let isAccountRead = false;

  const storeOptions = (): StoreOptions => ({
    disk,
    now,
    every,
    owner: { name: settings.current().myName, machine: options.machine, pid: process.pid },
    secondFolder: () => settings.current().secondBackupFolder ?? undefined,
    onEvent: (event) => {
      onEvent(event);
      if (event.type === 'status') void turns.run(followIfLost);
    },
  });
  const isSample = (folder: string): boolean => folder === sampleFolder(settings.folder);
  /** The script's folder as long as it holds no archive. */
  const askedPlace = async (): Promise<string | undefined> =>
    archiveDir === undefined || (await holdsArchive(disk, archiveDir)) ? undefined : archiveDir;

  const status = async (): Promise<SessionStatus> => {
    if (state.kind === 'open') {
      const { info, folder, readOnly, account, outside } = state.store;
      return {
        state: 'open',
        ...info,
        folder,
        readOnly,
        isSample: isSample(folder),
        account: isAccountRead ? undefined : account,
        outside,
      };
    }
    const failed = state.kind === 'failed' ? state : undefined;
    const places = {
      known: settings.current().knownArchives,
      suggestedFolder: (await askedPlace()) ?? (await usualParent(disk.fs, options.home)),
    };
    return failed
      ? {
          state: 'failed',
          folder: failed.folder,
          error: failed.error,
          offers: failed.offers,
          isWaiting: isAway(failed.error),
          ...places,
        }
      : { state: 'none', ...places };
  };

  const moveTo = async (next: State): Promise<void> => {
    const last = state;
    state = next;
    if (last.kind === 'open') await last.store.close();
  };

  const adopt = async (store: ArchiveStore): Promise<Result<SessionStatus>> => {
    isAccountRead = false;
    await moveTo({ kind: 'open', store });
    await rememberArchive(settings, store, isSample(store.folder), now());
    return ok(await status());
  };

  /** Only an archive that was opened here before, or has left something, can be missing; other folders hold none. */
  const reasonFor = async (error: AppError, folder: string): Promise<AppError> => {
    if (error.code !== 'archive_missing' || isKnown(settings, folder)) return error;
    if (await holdsArchive(disk, folder)) return error;
    return (await exists(disk, folder))
      ? { code: 'archive_unreadable', trouble: 'wrong_format', file: folder }
      : { code: 'disk', trouble: 'not_found', path: folder };
  };

  const openNow = async (folder: string): Promise<Result<SessionStatus>> => {
    const path = resolve(folder);
    if (state.kind === 'open' && state.store.folder === path) await moveTo({ kind: 'none' });
    const opened = await openArchiveStore(path, storeOptions());
    if (opened.ok) return adopt(opened.value);
    const error = await reasonFor(opened.error, path);
    if (state.kind !== 'open') {
      const offers = canBeRecovered(error) ? await findOffers(disk, path) : [];
      state = { kind: 'failed', folder: path, error, offers };
    }
    return fail(error);
  };

  /** A writer whose lock was taken over goes on as a reader, and follows whoever writes now. */
  const followIfLost = async (): Promise<void> => {
    if (state.kind !== 'open' || !state.store.hasLostLock) return;
    await openNow(state.store.folder);
    onEvent({ type: 'replaced' });
  };

  /** A stick that was pulled, a share that dropped: opened when it is there again, without being asked. */
  const lookAgain = async (): Promise<void> => {
    if (state.kind !== 'failed' || !isAway(state.error)) return;
    if (!(await exists(disk, archiveFile(state.folder)))) return;
    await openNow(state.folder);
    onEvent({ type: 'replaced' });
  };
  const stopLooking = every(LOOK_AGAIN_MS, () => turns.run(lookAgain));

  const recoverNow = async (offerId: string): Promise<Result<SessionStatus>> => {
    if (state.kind !== 'failed') return fail({ code: 'not_found', id: offerId });
    const recovered = await recoverArchive(state.folder, offerId, storeOptions());
    return recovered.ok ? adopt(recovered.value) : recovered;
  };

  const createNow = async (
    chosen: string | undefined,
    content: NewArchive,
    watch?: Watch,
  ): Promise<Result<SessionStatus>> => {
    const pointedAt = chosen ?? (await askedPlace());
    const place = await attempt(pointedAt ?? options.home, async () =>
      pointedAt === undefined
        ? freePlaceIn(disk.fs, await usualParent(disk.fs, options.home), content.name)
        : placeForNewArchive(disk.fs, pointedAt, content.name),
    );
    if (!place.ok) return place;
    const made = await attempt(place.value, () => createArchive(disk, place.value, content, now, watch));
    return made.ok ? openNow(place.value) : made;
  };

  const openSampleNow = async (): Promise<Result<SessionStatus>> => {
    if (state.kind === 'open' && isSample(state.store.folder)) await moveTo({ kind: 'none' });
    const opened = await openSampleStore(settings.folder, options.sampleDir, storeOptions());
    return opened.ok ? adopt(opened.value) : opened;
  };

  const retryNow = async (): Promise<Result<SessionStatus>> => {
    if (state.kind !== 'none') await openNow(state.kind === 'open' ? state.store.folder : state.folder);
    return ok(await status());
  };

  const renameNow = async (name: string, by: string): Promise<Result<SessionStatus>> => {
    if (state.kind !== 'open') return fail({ code: 'no_archive' });
    const { store } = state;
    const renamed = await store.rename(name, by);
    if (!renamed.ok) return renamed;
    await rememberArchive(settings, store, isSample(store.folder), now());
    return ok(await status());
  };

  const first = archiveDir ?? settings.current().lastArchive;
  const isThere = first !== null && ((await holdsArchive(disk, first)) || isKnown(settings, first));
  if (first !== null && isThere) await openNow(first);

  return {
    status,
    create: (name, chosen) => turns.run(() => createNow(chosen, { name, records: [], files: [] })),
    createFromRecords: (chosen, name, records, files, watch) =>
      turns.run(() => createNow(chosen, { name, records, files }, watch)),
    open: (folder) => turns.run(() => openNow(folder)),
    openSample: () => turns.run(openSampleNow),
    retry: () => turns.run(retryNow),
    rename: (name, by) => turns.run(() => renameNow(name, by)),
    recover: (offerId) => turns.run(() => recoverNow(offerId)),
    accountRead: () => {
      isAccountRead = true;
    },
    close: () =>
      turns.run(async () => {
        await moveTo({ kind: 'none' });
        await forgetLast(settings);
        return ok(await status());
      }),
    dispose: () => {
      stopLooking();
      return turns.run(() => moveTo({ kind: 'none' }));
    },
    withStore: async (use) => (state.kind === 'open' ? use(state.store) : fail({ code: 'no_archive' })),
  };
}
