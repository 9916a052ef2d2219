import { Low } from 'lowdb';
import { fail, ok, type Result } from '#shared/contract/result';
import type { Change } from '#shared/model/change';
import { applyChanges, applyTo } from '#shared/rules/apply-changes';
import { emptyOldTrash } from '#shared/rules/empty-old-trash';
import { restoreState } from '#shared/rules/restore-state';
import type { Rule } from '#shared/rules/rule';
import { undoTransaction } from '#shared/rules/undo-transaction';
import { type ArchiveData, createArchiveAdapter } from './archive-adapter';
import { createArchiveHistory } from './archive-history';
import type { ArchiveLock } from './archive-lock';
import { archiveFile, conflictsFolder } from './archive-paths';
import type { ArchiveStore, Committed, OpeningAccount, ReadOnlyReason } from './archive-store';
import { createAttachmentStore } from './attachments/attachment-store';
import { createBackups } from './backups/backups';
import { secondPlaceFor } from './backups/second-place';
import type { JournalEntry } from './journal/journal-line';
import { createJournalWriter } from './journal/journal-writer';
import type { ReadJournal } from './journal/read-journal';
import { keepCopy } from './keep-file';
import type { LoadedArchive } from './load-archive';
import { createIds } from './new-ids';
import { compareOutside, type OutsideChange, takeOutside } from './outside-change';
import { createSerialQueue } from './serial-queue';
import { parseArchiveFile } from './snapshot/archive-file';
import { createSnapshotKeeper } from './snapshot/snapshot-keeper';
import { watchSnapshot } from './snapshot/snapshot-watch';
import { attempt, StoreError } from './store-error';
import { everyByTimer, type StoreOptions } from './store-options';
import { timestampOf } from './timestamp';
import { createUndoLog } from './undo-log';
import { inWrittenForm } from './written-form';

const WATCH_MS = 5_000;
const MINUTE_MS = 60_000;
const BACKUP_AFTER_MS = 15 * MINUTE_MS;
const AFTER_OPENING_MS = 2_000;
/** Who removes what has lain in the trash for long. */
const HOUSEKEEPER = 'ハミダシ帖';
const IDLE_MS = 2 * MINUTE_MS;
/** Below this a snapshot when idle would write more than it spares the next opening. */
const WORTH_A_SNAPSHOT_BYTES = 262_144;

type Held = ReadOnlyReason & { readonly kind: 'held' };

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
  const turns = createSerialQueue();
  const fileTurns = createSerialQueue();
  const undoLog = createUndoLog();
  const newId = createIds();
  const writerId = newId();
  const { records } = loaded;

  let lostTo: Held | undefined;
  let outside: OutsideChange | undefined;
  /** see LoadedArchive.snapshotVersions */
  let snapshotVersions = loaded.snapshotVersions;
  let lastSave = 0;
  let lastBackup = { at: now().getTime(), seq: -1 };

  /** Rejects once somebody else holds the lock: from then on this process only reads. */
  const confirm = async (): Promise<void> => {
    if (await lock.confirm()) return;
    const by = lock.takenBy();
    lostTo ??= { kind: 'held', by, canTakeOver: false };
    onEvent({ type: 'status' });
    throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
  };

  const journal = createJournalWriter(disk, folder, {
    archiveId,
    writerId,
    newest: loaded.journal.newest,
    entries: notInHistory(loaded.journal),
    confirm,
  });
  const adapter = createArchiveAdapter(disk, folder, journal);
  const low = new Low<ArchiveData>(adapter, {
    info: loaded.info,
    records,
    lastSeq: loaded.lastSeq,
    unwritten: undefined,
  });
  const watch = watchSnapshot(disk, folder, loaded.seen);

  /**
   * An archive.json that somebody else wrote is kept elsewhere before anything else happens; ours goes on in the
   * journal. Another archive in this one's place is no version of ours: nothing is written beside it.
   */
  const noticeOutside = async (): Promise<void> => {
    const foreign = await watch.changed();
    if (!foreign) return;
    const file = archiveFile(folder);
    const read = parseArchiveFile(foreign.bytes, file);
    if (read.ok && read.value.snapshot.archiveId !== archiveId) {
      throw new StoreError({ code: 'archive_changed_outside', file });
    }
    const conflictFile = await keepCopy(disk, conflictsFolder(folder), now(), file, foreign.bytes);
    const isReadable = read.ok && !read.value.newer;
    outside = { at: timestampOf(now()), conflictFile, theirs: isReadable ? read.value.snapshot : undefined };
    watch.settle(foreign);
    onEvent({ type: 'status' });
  };

  const keeper = createSnapshotKeeper(
    disk,
    folder,
    now,
    journal,
    watch,
    {
      turns,
      freeze: () => ({ info: low.data.info, records: new Map(records), lastSeq: low.data.lastSeq }),
      mayPublish: async () => {
        await noticeOutside();
        await confirm();
        if (outside) throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
      },
      published: (frozen) => {
        const later = journal.entries().filter(({ seq }) => seq > frozen.lastSeq);
        snapshotVersions = new Map(
          later
            .flatMap(({ changes }) => changes)
            .map(idOf)
            .map((id) => [id, frozen.records.get(id)]),
        );
      },
    },
    {
      generation: loaded.snapshot.generation,
      snapshotSeq: loaded.snapshot.lastSeq,
      historySeq: loaded.journal.inHistory,
      snapshotBytes: loaded.seen.facts?.bytes ?? 0,
      isOutdated: loaded.isOutdated,
      writerId,
    },
  );

  const attachments = createAttachmentStore(disk, folder, now);
  const backups = createBackups(disk, folder, now, {
    archiveId,
    withSnapshot: (task) => keeper.withSnapshot(task),
    second: () => {
      const root = options.secondFolder?.();
      if (root === undefined) return undefined;
      return secondPlaceFor(disk, root, low.data.info, attachments.paths);
    },
  });
  const history = createArchiveHistory(disk, folder, archiveId);

  const inTurn = <T>(task: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns.run(async () => {
      if (lostTo) return fail({ code: 'read_only' });
      const result = await attempt(folder, task);
      return result.ok ? result.value : result;
    });

  interface Decision {
    readonly changes: readonly Change[];
    readonly by: string;
    readonly name?: string;
    readonly undoes?: string;
  }

  /** On disk first, in memory afterwards: memory is never ahead. */
  const write = async ({ changes, by, ...rest }: Decision): Promise<Committed> => {
    const { info, lastSeq } = low.data;
    const entry = { seq: lastSeq + 1, id: newId(), at: timestampOf(now()), by, ...rest, changes };
    const next: ArchiveData = {
      info: { ...info, name: rest.name ?? info.name },
      records: applyChanges(records, changes),
      lastSeq: entry.seq,
      unwritten: entry,
    };
    await adapter.write(next);
    undoLog.remember(entry.id, records, changes);
    for (const id of changes.map(idOf)) {
      if (!snapshotVersions.has(id)) snapshotVersions.set(id, records.get(id));
    }
    applyTo(records, changes);
    low.data = { ...next, records, unwritten: undefined };
    lastSave = now().getTime();
    // Not awaited: the save is acknowledged, and the journal holds it whatever becomes of the snapshot.
    if (keeper.isDue()) void keeper.takeIfDue().catch(() => undefined);
    return { transactionId: entry.id, changes };
  };

  /** The disk is asked for what every save needs while the rule decides. */
  const decide = async (rule: Rule, by: string, undoes?: string): Promise<Result<Committed>> => {
    journal.prepare();
    const noticed = noticeOutside();
    // Heard of when it is awaited.
    noticed.catch(() => undefined);
    try {
      const decided = rule(records, { at: timestampOf(now()), by });
      if (!decided.ok) return decided;
      const changes = inWrittenForm(decided.value);
      if (changes.length === 0) return ok({ transactionId: newId(), changes });
      await noticed;
      return ok(await write({ changes, by, ...(undoes === undefined ? {} : { undoes }) }));
    } finally {
      await journal.release();
      await noticed.catch(() => undefined);
    }
  };

  const undo = async (transactionId: string, by: string): Promise<Result<Committed>> => {
    const steps = undoLog.stepsOf(transactionId) ?? (await history.stepsOf(transactionId));
    if (!steps) return fail({ code: 'not_found', id: transactionId });
    return decide(undoTransaction(steps), by, transactionId);
  };

  const settleOutside = async (choice: 'take' | 'keep', by: string): Promise<Result<Committed>> => {
    const theirs = outside?.theirs;
    if (outside === undefined) return ok({ transactionId: '', changes: [] });
    const { incoming } = compareOutside(records, snapshotVersions, theirs?.records ?? new Map());
    const taken = await decide(takeOutside(choice === 'take' ? incoming : []), by);
    if (!taken.ok) return taken;
    outside = undefined;
    // archive.json is theirs now: ours has to be written over it even if nothing was changed here since.
    keeper.markOutdated();
    onEvent({ type: 'status' });
    return taken;
  };

  const snapshot = async (): Promise<Result<void>> =>
    lostTo ? fail({ code: 'read_only' }) : attempt(folder, keeper.take);

  const backUp = async (reason: 'open' | 'timer'): Promise<void> => {
    if (lostTo || outside) return;
    const { lastSeq } = low.data;
    const made = await backups.make(reason);
    if (made.ok) lastBackup = { at: now().getTime(), seq: lastSeq };
  };
  const backUpIfChanged = async (): Promise<void> => {
    const isDue = now().getTime() - lastBackup.at >= BACKUP_AFTER_MS;
    if (isDue && low.data.lastSeq !== lastBackup.seq) await backUp('timer');
  };
  const snapshotWhenIdle = async (): Promise<void> => {
    const isIdle = now().getTime() - lastSave >= IDLE_MS;
    if (isIdle && !lostTo && !outside && keeper.journalBytes() >= WORTH_A_SNAPSHOT_BYTES) await keeper.take();
  };
  // Told soon, not only at the next save: a person who types on is to know.
  const stopWatching = every(WATCH_MS, async () => {
    await turns.run(async () => {
      if (lostTo) return;
      await confirm();
      await noticeOutside();
    });
  });
  const stopMinutes = every(MINUTE_MS, async () => {
    await backUpIfChanged();
    await snapshotWhenIdle();
  });
  // Once, when the person's first page has been drawn.
  const stopFirst = every(AFTER_OPENING_MS, async () => {
    stopFirst();
    await backUp('open');
    const emptied = await inTurn(() => decide(emptyOldTrash, HOUSEKEEPER));
    if (emptied.ok && emptied.value.changes.length > 0) {
      onEvent({ type: 'changed', changes: emptied.value.changes });
    }
    await attachments.clearOld(now());
  });

  return {
    get info() {
      return low.data.info;
    },
    folder,
    get readOnly() {
      return lostTo;
    },
    get hasLostLock() {
      return lostTo !== undefined;
    },
    get lastSeq() {
      return low.data.lastSeq;
    },
    account,
    get outside() {
      if (!outside) return undefined;
      return {
        ...outside,
        ...compareOutside(records, snapshotVersions, outside.theirs?.records ?? new Map()),
      };
    },
    records,
    history,
    backups,
    attachments: {
      ...attachments,
      // Not in the line of saves: a video takes minutes to copy, and a note must not wait for it.
      add: (tempFile) => fileTurns.run(() => attachments.add(tempFile)),
    },
    commit: (rule, by) => inTurn(() => decide(rule, by)),
    rename: (name, by) =>
      inTurn(async () => {
        await noticeOutside();
        await write({ changes: [], by, name });
        return ok(undefined);
      }),
    undo: (transactionId, by) => inTurn(() => undo(transactionId, by)),
    restoreBackup: async (backupId, by) => {
      const read = await backups.read(backupId);
      if (!read.ok) return read;
      if (!read.value) return fail({ code: 'not_found', id: backupId });
      const kept = await backups.make('restore');
      if (!kept.ok) return kept;
      const wanted = read.value.records;
      return inTurn(() => decide(restoreState(wanted), by));
    },
    settleOutside: async (choice, by) => {
      const settled = await inTurn(() => settleOutside(choice, by));
      if (settled.ok) await snapshot();
      return settled;
    },
    snapshot,
    close: async () => {
      stopWatching();
      stopMinutes();
      stopFirst();
      await fileTurns.run(async () => undefined);
      // Should it fail, the journal holds everything still.
      if (!lostTo && !outside) await keeper.take().catch(() => undefined);
      await turns.run(() => lock.release());
    },
  };
}

/** What the next snapshot has to take into the history; a kill may have come between it and the last snapshot. */
function notInHistory({ older, entries, inHistory }: ReadJournal): readonly JournalEntry[] {
  return [...older, ...entries].filter(({ seq }) => seq > inHistory);
}

const idOf = (change: Change): string => (change.op === 'put' ? change.record.id : change.id);
