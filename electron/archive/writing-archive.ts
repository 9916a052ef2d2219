import { fail, ok, type Result } from '#shared/contract/result';
import { restoreState } from '#shared/rules/restore-state';
import { createArchiveHistory } from './archive-history';
import { archiveFile } from './archive-paths';
import type { ArchiveStore, Committed, OpeningAccount } from './archive-store';
import { createAttachmentStore } from './attachments/attachment-store';
import { createBackups } from './backups/backups';
import { secondPlaceFor } from './backups/second-place';
import { keepHouse } from './housekeeping';
import type { JournalEntry } from './journal/journal-line';
import { createJournalWriter } from './journal/journal-writer';
import type { ReadJournal } from './journal/read-journal';
import { createWitness } from './journal/witness';
import type { LoadedArchive } from './load-archive';
import type { ArchiveLock } from './lock/keep-alive';
import { createLockGuard } from './lock-guard';
import { createIds } from './new-ids';
import { compareOutside, takeOutside } from './outside-change';
import { createOutsideGuard } from './outside-guard';
import { createSerialQueue } from './serial-queue';
import { createSnapshotKeeper } from './snapshot/snapshot-keeper';
import { watchSnapshot } from './snapshot/snapshot-watch';
import { attempt, StoreError } from './store-error';
import { everyByTimer, type StoreOptions } from './store-options';
import { createTransactions } from './transactions';

/** The archive in the hands of the one process that may write it. */
export function createWritingArchive(
  folder: string,
  loaded: LoadedArchive,
  lock: ArchiveLock,
  account: OpeningAccount | undefined,
  options: StoreOptions,
): ArchiveStore {
  const { disk, now, onEvent = () => undefined, every = everyByTimer } = options;
  const { archiveId } = loaded.info;
  const { records } = loaded;
  const turns = createSerialQueue();
  const fileTurns = createSerialQueue();
  const newId = createIds();
  const writerId = newId();
  const tellStatus = (): void => onEvent({ type: 'status' });

  const watch = watchSnapshot(disk, folder, loaded.seen);
  const isUntouched = async (): Promise<boolean> =>
    (await watch.changed()) === undefined && watch.isOurs() && (await journal.isAlone());
  const guard = createLockGuard(lock, folder, isUntouched, tellStatus);
  const outside = createOutsideGuard(folder, archiveId, watch, guard.confirm, options, tellStatus);
  const journal = createJournalWriter(disk, folder, {
    archiveId,
    writerId,
    term: loaded.nextTerm,
    segments: loaded.journal.segments,
    entries: notInHistory(loaded.journal),
    snapshot: () => ({ generation: keeper.generation(), sha256: watch.sha256() }),
    confirm: guard.confirm,
    isLost: () => guard.lostTo() !== undefined,
    isFresh: guard.isFresh,
  });
  const history = createArchiveHistory(disk, folder, archiveId);
  const witness = createWitness(disk, folder, archiveId, loaded.nextTerm);
  const transactions = createTransactions(folder, loaded, journal, outside, history, witness, newId, options);
  const isAtRest = (): boolean => guard.lostTo() !== undefined || outside.current() !== undefined;

  const keeper = createSnapshotKeeper(
    disk,
    folder,
    now,
    journal,
    watch,
    {
      turns,
      freeze: transactions.freeze,
      confirm: guard.confirm,
      mayPublish: async () => {
        await outside.notice();
        await guard.confirm();
        if (!outside.current()) return;
        throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
      },
      published: transactions.published,
    },
    {
      generation: loaded.snapshot.generation,
      snapshotSeq: loaded.snapshot.lastSeq,
      historySeq: loaded.journal.inHistory,
      snapshotBytes: loaded.seen.facts?.bytes ?? 0,
      isOutdated: loaded.isOutdated,
      writerId,
      term: loaded.nextTerm,
    },
  );
  const attachments = createAttachmentStore(disk, folder, now);
  const backups = createBackups(disk, folder, now, {
    archiveId,
    withSnapshot: keeper.withSnapshot,
    second: () => {
      const root = options.secondFolder?.();
      if (root === undefined) return undefined;
      return secondPlaceFor(disk, root, transactions.info(), attachments.paths);
    },
  });

  const inTurn = async <T>(task: () => Promise<Result<T>>): Promise<Result<T>> => {
    const done = await turns.run(async () => {
      if (guard.lostTo()) return fail({ code: 'read_only' });
      const result = await attempt(folder, task);
      return result.ok ? result.value : result;
    });
    // Not awaited: the save is acknowledged, and the journal holds it whatever becomes of the snapshot.
    if (keeper.isDue() && !isAtRest()) void keeper.takeIfDue().catch(() => undefined);
    return done;
  };

  const snapshot = async (): Promise<Result<void>> =>
    guard.lostTo() ? fail({ code: 'read_only' }) : attempt(folder, keeper.take);

  const outsideRecords = () =>
    compareOutside(records, transactions.snapshotVersions(), outside.current()?.theirs?.records ?? new Map());

  const settleOutside = async (choice: 'take' | 'keep', by: string): Promise<Result<Committed>> => {
    if (!outside.current()) return ok({ transactionId: '', changes: [] });
    const incoming = choice === 'take' ? outsideRecords().incoming : [];
    const taken = await transactions.decide(takeOutside(incoming), by);
    if (!taken.ok) return taken;
    // archive.json is theirs now: ours has to be written over it even if nothing was changed here since.
    keeper.markOutdated();
    outside.settle();
    return taken;
  };

  const stopHousekeeping = keepHouse(
    {
      now,
      lastSeq: transactions.lastSeq,
      lastSave: transactions.lastSave,
      isAtRest,
      lookAround: () =>
        turns.run(async () => {
          if (guard.lostTo()) return;
          await guard.confirm();
          await outside.notice();
        }),
      commit: async (rule, by) => {
        const done = await inTurn(() => transactions.decide(rule, by));
        if (done.ok && done.value.changes.length > 0)
          onEvent({ type: 'changed', changes: done.value.changes });
      },
      keeper,
      backups,
      attachments,
    },
    every,
  );

  return {
    get info() {
      return transactions.info();
    },
    folder,
    get readOnly() {
      return guard.lostTo();
    },
    get hasLostLock() {
      return guard.lostTo() !== undefined;
    },
    get lastSeq() {
      return transactions.lastSeq();
    },
    account,
    get outside() {
      const change = outside.current();
      return change && { ...change, ...outsideRecords() };
    },
    records,
    history,
    backups,
    attachments: {
      ...attachments,
      // Not in the line of saves: a video takes minutes to copy, and a note must not wait for it.
      add: (tempFile) => fileTurns.run(() => attachments.add(tempFile)),
    },
    commit: (rule, by) => inTurn(() => transactions.decide(rule, by)),
    rename: (name, by) => inTurn(() => transactions.rename(name, by)),
    undo: (transactionId, by) => inTurn(() => transactions.undo(transactionId, by)),
    restoreBackup: async (backupId, by) => {
      const read = await backups.read(backupId);
      if (!read.ok) return read;
      if (!read.value) return fail({ code: 'not_found', id: backupId });
      const kept = await backups.make('restore');
      if (!kept.ok) return kept;
      const wanted = read.value.records;
      return inTurn(() => transactions.decide(restoreState(wanted), by));
    },
    settleOutside: async (choice, by) => {
      const settled = await inTurn(() => settleOutside(choice, by));
      if (settled.ok) await snapshot();
      return settled;
    },
    snapshot,
    close: async () => {
      stopHousekeeping();
      await fileTurns.run(async () => undefined);
      // Another foreign file may have come since the last save; it is kept even if nobody will be asked.
      if (!guard.lostTo()) await turns.run(outside.notice).catch(() => undefined);
      // Should it fail, the journal holds everything still.
      if (!isAtRest()) await keeper.take().catch(() => undefined);
      await turns.run(journal.rest);
      await witness.rest();
      await turns.run(() => lock.release());
    },
  };
}

/** What the next snapshot has to take into the history; a kill may have come between it and the last snapshot. */
function notInHistory({ older, entries, inHistory }: ReadJournal): readonly JournalEntry[] {
  return [...older, ...entries].filter(({ seq }) => seq > inHistory);
}
