import { dirname } from 'node:path';
import type { Result } from '#shared/contract/result';
import { isLockName, takeArchiveLock } from './archive-lock';
import {
  archiveFile,
  attachmentsFolder,
  backupsFolder,
  conflictsFolder,
  historyFolder,
  journalFolder,
  quarantineFolder,
} from './archive-paths';
import type { ArchiveStore, OpeningAccount, ReadOnlyReason } from './archive-store';
import { backUpFileAsItIs } from './backups/backups';
import { syncFolder } from './durable-write';
import type { Disk } from './file-system';
import { setFoldersAside } from './folders-aside';
import { listHistory, MONTHS_LOOKED_AT } from './journal/history-files';
import { listSegments } from './journal/segment-names';
import { noteTerm, witnessFile } from './journal/witness';
import { keepCopy } from './keep-file';
import { isStillAsLoaded, type LoadedArchive, loadArchive } from './load-archive';
import type { ArchiveLock } from './lock/keep-alive';
import { createReadingArchive } from './reading-archive';
import { retryWhileBusy } from './retry-while-busy';
import { attempt, StoreError } from './store-error';
import type { StoreOptions } from './store-options';
import { removeStrays } from './temp-name';
import { createWritingArchive } from './writing-archive';

const LOCKING_TAKES_MS = 60_000;

/**
 * Opens the archive in a folder: for writing when nobody else does and the disk allows it, otherwise to read. An
 * archive whose own file cannot be read is left exactly as it is; transactions that cannot be read are set aside, and
 * the account says so.
 */
export async function openArchiveStore(
  folder: string,
  options: StoreOptions,
  recovered?: OpeningAccount,
): Promise<Result<ArchiveStore>> {
  const { disk } = options;
  return attempt(folder, async () => {
    // Read before the lock: a folder that holds no archive gets no lock put into it.
    const read = await loadArchive(disk, folder);
    const access = await takeAccess(folder, options, read.newer);
    if (!access.lock)
      return createReadingArchive(folder, read, access.readOnly, accountOf(read, []), options);
    try {
      const loaded = (await isStillAsLoaded(disk, folder, read)) ? read : await loadArchive(disk, folder);
      const originals = await prepare(folder, loaded, options);
      const account = merged(recovered, accountOf(loaded, originals));
      const store = createWritingArchive(folder, loaded, access.lock, account, options);
      // What could not be read must not be met again, and an older form must not be written on.
      if (loaded.isOutdated || account) await mustSucceed(store.snapshot());
      // What is missing has been told; with this note it is not missed again.
      await noteTerm(disk, folder, loaded.info.archiveId, {
        seq: loaded.lastSeq,
        term: loaded.nextTerm,
      }).catch(() => undefined);
      return store;
    } catch (error) {
      await access.lock.release();
      throw error;
    }
  });
}

type Access =
  | { readonly lock: ArchiveLock }
  | { readonly lock: undefined; readonly readOnly: ReadOnlyReason };

async function takeAccess(
  folder: string,
  { disk, owner, now }: StoreOptions,
  newer: boolean,
): Promise<Access> {
  if (newer) return { lock: undefined, readOnly: { kind: 'newer' } };
  const taken = await attempt(folder, () => takeArchiveLock(disk, folder, owner, now));
  if (!taken.ok) return { lock: undefined, readOnly: { kind: 'not_writable' } };
  if (taken.value.state === 'taken') return { lock: taken.value.lock };
  return { lock: undefined, readOnly: { kind: 'held', by: taken.value.by, canTakeOver: false } };
}

/** What is done once the lock is ours and before anything is written; answers where unreadable files were copied to. */
async function prepare(
  folder: string,
  loaded: LoadedArchive,
  { disk, now }: StoreOptions,
): Promise<readonly string[]> {
  await removeLeftovers(disk, folder, now());
  const originals = [...(await setFoldersAside(disk, folder, now()))];
  await firmUp(disk, folder);
  if (isForeign(loaded)) await keepCopy(disk, conflictsFolder(folder), now(), archiveFile(folder));
  if (loaded.isOutdated) await backUpFileAsItIs(disk, folder, now(), loaded.snapshot.lastSeq);
  if (loaded.journal.isEndUnsure) {
    // It holds no word: where the disk does not give it, or it was set aside, opening goes on without a copy.
    const copy = keepCopy(disk, quarantineFolder(folder), now(), witnessFile(folder));
    originals.push(...(await copy.then((path) => [path]).catch(() => [])));
  }
  for (const path of loaded.journal.damaged) {
    originals.push(await keepCopy(disk, quarantineFolder(folder), now(), path));
  }
  return originals;
}

/**
 * Syncs what a killed process may have written and not synced: it can be read now, and would be built upon, and a power
 * cut could still take it away.
 */
async function firmUp(disk: Disk, folder: string): Promise<void> {
  const months = (await listHistory(disk, folder)).slice(-MONTHS_LOOKED_AT);
  const segments = (await listSegments(disk, folder)).map(({ path }) => path);
  for (const path of [archiveFile(folder), ...segments, ...months]) {
    // Windows syncs only what was opened for writing; a file that is marked read-only is synced as far as it can be.
    const file = await disk.fs
      .open(path, 'r+')
      .catch(() => retryWhileBusy(disk, dirname(path), () => disk.fs.open(path, 'r')));
    await file.sync().finally(file.close);
  }
  for (const inside of [folder, journalFolder(folder), historyFolder(folder)]) {
    const there = await disk.fs.facts(inside).catch(() => undefined);
    if (there) await syncFolder(disk, inside);
  }
}

/**
 * Whether somebody put another archive.json there after a writer had been killed: the journal was begun on a snapshot of
 * the same generation, or a newer one. The journal goes before it, so what it says itself has to be kept.
 */
function isForeign({ journal, snapshot, seen }: LoadedArchive): boolean {
  const mark = journal.snapshot;
  if (!mark || mark.sha256 === seen.sha256) return false;
  return snapshot.generation <= mark.generation;
}

/** The lock is ours, so nobody else writes here; only another program's try at the lock may be under way. */
async function removeLeftovers(disk: Disk, folder: string, now: Date): Promise<void> {
  const lockingBegan = now.getTime() - LOCKING_TAKES_MS;
  await removeStrays(disk.fs, folder, (name, modified) => !isLockName(name) || modified < lockingBegan);
  for (const inside of [
    attachmentsFolder,
    backupsFolder,
    conflictsFolder,
    historyFolder,
    journalFolder,
    quarantineFolder,
  ]) {
    await removeStrays(disk.fs, inside(folder), () => true);
  }
}

/** Undefined when everything could be read. */
function accountOf(
  { journal, snapshot }: LoadedArchive,
  originals: readonly string[],
): OpeningAccount | undefined {
  const replayed = journal.entries.filter(({ seq }) => seq > snapshot.lastSeq).length;
  const isSound = journal.lost === 0 && journal.damaged.length === 0 && !journal.isEndUnsure;
  if (isSound && originals.length === 0) return undefined;
  return {
    lostTransactions: journal.lost,
    isEndUnsure: journal.isEndUnsure,
    lostRecords: 0,
    replayedTransactions: replayed,
    originals: originals.length > 0 ? originals : journal.damaged,
    recoveredFrom: undefined,
  };
}

function merged(
  recovered: OpeningAccount | undefined,
  own: OpeningAccount | undefined,
): OpeningAccount | undefined {
  if (!recovered || !own) return recovered ?? own;
  return {
    ...recovered,
    lostTransactions: recovered.lostTransactions + own.lostTransactions,
    isEndUnsure: recovered.isEndUnsure || own.isEndUnsure,
    originals: [...recovered.originals, ...own.originals],
  };
}

async function mustSucceed(result: Promise<Result<void>>): Promise<void> {
  const done = await result;
  if (!done.ok) throw new StoreError(done.error);
}
