import { Low } from 'lowdb';
import { monotonicFactory } from 'ulid';
import { fail, ok, type Result } from '#shared/contract/result';
import { applyChanges } from '#shared/rules/apply-changes';
import type { Rule } from '#shared/rules/rule';
import { undoTransaction } from '#shared/rules/undo-transaction';
import type { ArchiveSnapshot } from './archive-file';
import { type ArchiveLock, isLockName, type LockOwner, takeArchiveLock } from './archive-lock';
import { archiveFile, attachmentFile, attachmentsFolder } from './archive-paths';
import type { ArchiveStore, Committed, ReadOnlyReason } from './archive-store';
import { storeAttachment } from './attachment-files';
import type { Disk } from './file-system';
import { createSerialQueue, type SerialQueue } from './serial-queue';
import { createSnapshotAdapter, type SnapshotAdapter } from './snapshot-adapter';
import { attempt, StoreError } from './store-error';
import { removeStrays } from './temp-name';
import { timestampOf } from './timestamp';
import { createUndoLog } from './undo-log';
import { inWrittenForm } from './written-form';

const LOCKING_TAKES_MS = 60_000;

export interface StoreOptions {
  readonly disk: Disk;
  readonly owner: LockOwner;
  readonly now: () => Date;
}

/**
 * Opens the archive in a folder: for writing when nobody else does and the disk allows it, otherwise to read. An
 * archive that cannot be read is left exactly as it is.
 */
export async function openArchiveStore(folder: string, options: StoreOptions): Promise<Result<ArchiveStore>> {
  const { disk } = options;
  return attempt(folder, async () => {
    const adapter = createSnapshotAdapter(disk, folder);
    // Read before the lock: a folder that holds no archive gets no lock put into it.
    const read = await adapter.read();
    const access = await takeAccess(folder, options, adapter.isNewer());
    try {
      if (access.lock) await removeLeftovers(disk, folder, options.now());
      const snapshot = (await adapter.isCurrent()) ? read : await adapter.read();
      const low = new Low<ArchiveSnapshot>(adapter, snapshot);
      return createStore(folder, low, adapter, access, options);
    } catch (error) {
      await access.lock?.release();
      throw error;
    }
  });
}

interface Access {
  readonly lock: ArchiveLock | undefined;
  readonly readOnly: ReadOnlyReason | undefined;
}

async function takeAccess(
  folder: string,
  { disk, owner, now }: StoreOptions,
  newer: boolean,
): Promise<Access> {
  if (newer) return { lock: undefined, readOnly: { kind: 'newer' } };
  const taken = await attempt(folder, () => takeArchiveLock(disk, folder, owner, now));
  if (!taken.ok) return { lock: undefined, readOnly: { kind: 'not_writable' } };
  if (taken.value.state === 'taken') return { lock: taken.value.lock, readOnly: undefined };
  return { lock: undefined, readOnly: { kind: 'held', by: taken.value.by } };
}

/** The lock is ours, so nobody else writes here; only another program's try at the lock may be under way. */
async function removeLeftovers(disk: Disk, folder: string, now: Date): Promise<void> {
  const lockingBegan = now.getTime() - LOCKING_TAKES_MS;
  await removeStrays(disk.fs, folder, (name, modified) => !isLockName(name) || modified < lockingBegan);
  await removeStrays(disk.fs, attachmentsFolder(folder), () => true);
}

function createStore(
  folder: string,
  low: Low<ArchiveSnapshot>,
  adapter: SnapshotAdapter,
  { lock, readOnly }: Access,
  { disk, now }: StoreOptions,
): ArchiveStore {
  const queue = createSerialQueue();
  const fileQueue = createSerialQueue();
  const undoLog = createUndoLog();
  const newId = monotonicFactory();
  const writerId = newId();

  /** Writes first and shows afterwards: memory is never ahead of the disk. */
  const write = async (next: ArchiveSnapshot): Promise<void> => {
    if (lock && !lock.isHeld()) {
      throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
    }
    const snapshot = { ...next, writerId, generation: next.generation + 1, savedAt: timestampOf(now()) };
    await adapter.write(snapshot);
    low.data = snapshot;
  };

  const inTurn = <T>(turns: SerialQueue, task: () => Promise<Result<T>>): Promise<Result<T>> =>
    turns.run(async () => {
      if (readOnly) return fail({ code: 'read_only' });
      const result = await attempt(folder, task);
      return result.ok ? result.value : result;
    });

  const commitNow = async (rule: Rule, by: string): Promise<Result<Committed>> => {
    const { records, lastSeq } = low.data;
    const decided = rule(records, { at: timestampOf(now()), by });
    if (!decided.ok) return decided;
    const transactionId = newId();
    const changes = inWrittenForm(decided.value);
    if (changes.length === 0) return ok({ transactionId, changes });
    await write({ ...low.data, lastSeq: lastSeq + 1, records: applyChanges(records, changes) });
    undoLog.remember(transactionId, records, changes);
    return ok({ transactionId, changes });
  };

  return {
    get info() {
      return { archiveId: low.data.archiveId, name: low.data.name };
    },
    folder,
    readOnly,
    get generation() {
      return low.data.generation;
    },
    get records() {
      return low.data.records;
    },
    commit: (rule, by) => inTurn(queue, () => commitNow(rule, by)),
    rename: (name) => inTurn(queue, async () => ok(await write({ ...low.data, name }))),
    undo: (transactionId, by) =>
      inTurn(queue, async () => {
        const steps = undoLog.stepsOf(transactionId);
        return steps ? commitNow(undoTransaction(steps), by) : fail({ code: 'not_found', id: transactionId });
      }),
    // Not in the line of saves: a video takes minutes to copy, and a note must not wait for it.
    addFile: (tempFile) => inTurn(fileQueue, async () => ok(await storeAttachment(disk, folder, tempFile))),
    filePath: async (sha256) => {
      const path = attachmentFile(folder, sha256);
      const facts = await disk.fs.facts(path).catch(() => undefined);
      return facts && !facts.isFolder ? path : undefined;
    },
    close: () => fileQueue.run(() => queue.run(async () => lock?.release())),
  };
}
