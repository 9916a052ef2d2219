import type { ArchiveInfo } from '#shared/model/archive';
import type { ArchiveRecord } from '#shared/model/record';
import { archiveFile, firstFile, historyFolder } from '../archive-paths';
import { makeFolderDurably, publishFile, stageFile } from '../durable-write';
import { chunksOf } from '../file-chunks';
import type { Disk } from '../file-system';
import { appendHistory } from '../journal/history-files';
import type { JournalWriter } from '../journal/journal-writer';
import { listSegments } from '../journal/segment-names';
import { createSerialQueue, type SerialQueue } from '../serial-queue';
import { timestampOf } from '../timestamp';
import type { SnapshotWatch } from './snapshot-watch';
import { publishSnapshot, stageSnapshot } from './write-snapshot';

/** The archive at one transaction; its records do not change any more. */
export interface Frozen {
  readonly info: ArchiveInfo;
  readonly records: ReadonlyMap<string, ArchiveRecord>;
  readonly lastSeq: number;
}

/** What the keeper needs of the store it works for. */
export interface SnapshotSource {
  /** one transaction at a time; nothing is saved while a task of the keeper's runs in it */
  readonly turns: SerialQueue;
  /** called in a turn */
  readonly freeze: () => Frozen;
  /** rejects when this process may not write here any more */
  readonly confirm: () => Promise<void>;
  /** called in a turn: rejects when archive.json must not be replaced now */
  readonly mayPublish: () => Promise<void>;
  /** called in a turn, after a snapshot has got its name */
  readonly published: (frozen: Frozen) => void;
}

export interface SnapshotKeeper {
  /**
   * Writes a snapshot of the newest state, unless the one on disk is that; then moves its journal lines into the
   * history. Saves go on meanwhile but for the moment of two renames. Rejects with the disk's error; the journal still
   * holds everything then.
   */
  readonly take: () => Promise<void>;
  /** whether the journal has grown so far that reading it at opening would be felt */
  readonly isDue: () => boolean;
  /** as `take`, if it is still due when its turn comes */
  readonly takeIfDue: () => Promise<void>;
  /** runs a task while archive.json is, and stays, the newest state; `seq` is its last transaction */
  readonly withSnapshot: <T>(task: (seq: number) => Promise<T>) => Promise<T>;
  /** archive.json on disk is not the snapshot this keeper knows: the next `take` writes in any case */
  readonly markOutdated: () => void;
  /** of archive.json on disk */
  readonly generation: () => number;
  /** bytes the journal holds beyond the snapshot */
  readonly journalBytes: () => number;
}

export interface KeeperStart {
  readonly generation: number;
  /** the transaction archive.json has last */
  readonly snapshotSeq: number;
  /** the transaction the history has last */
  readonly historySeq: number;
  readonly snapshotBytes: number;
  /** archive.json has to be written anew even though no transaction followed it: it is of an older form */
  readonly isOutdated: boolean;
  readonly writerId: string;
  readonly term: number;
}

const LARGE_JOURNAL_BYTES = 4 * 1_048_576;

/**
 * Keeps archive.json, archive.previous.json and the history behind the journal:
 *
 *     journal 5 6 7 8 | 9 …        saves go on in a new segment
 *        └─ staged, synced, read back ─→ archive.json (… 8), the one before → archive.previous.json
 *        └─ lines 5–8 ─→ history/YYYY-MM.jsonl, synced ─→ their segments are removed
 *
 * Each arrow begins when the one before is on disk: at every moment snapshot + history + journal hold every word.
 */
export function createSnapshotKeeper(
  disk: Disk,
  folder: string,
  now: () => Date,
  journal: JournalWriter,
  watch: SnapshotWatch,
  source: SnapshotSource,
  start: KeeperStart,
): SnapshotKeeper {
  const queue = createSerialQueue();
  const { writerId, term } = start;
  let { generation, snapshotSeq, historySeq, snapshotBytes, isOutdated } = start;

  const take = async (): Promise<void> => {
    const { frozen, sealed } = await source.turns.run(async () => ({
      frozen: source.freeze(),
      sealed: journal.rotate(),
    }));
    if (frozen.lastSeq > snapshotSeq || isOutdated) await replace(frozen);
    await moveToHistory(sealed, frozen);
  };

  const replace = async (frozen: Frozen): Promise<void> => {
    await keepFirst(disk, folder);
    const staged = await stageSnapshot(disk, archiveFile(folder), {
      ...frozen.info,
      generation: generation + 1,
      lastSeq: frozen.lastSeq,
      writerId,
      term,
      savedAt: timestampOf(now()),
      records: frozen.records,
    });
    await source.turns.run(async () => {
      await source.mayPublish().catch(async (error: unknown) => {
        await disk.fs.removeFile(staged.path).catch(() => undefined);
        throw error;
      });
      watch.expect(staged);
      await publishSnapshot(disk, folder, staged, watch.isOurs());
      await watch.accept(staged);
      generation += 1;
      snapshotSeq = frozen.lastSeq;
      snapshotBytes = staged.bytes;
      isOutdated = false;
      source.published(frozen);
    });
  };

  const moveToHistory = async (sealed: ReadonlySet<string>, frozen: Frozen): Promise<void> => {
    const entries = journal.entries().filter(({ seq }) => seq > historySeq && seq <= snapshotSeq);
    const origin = { archiveId: frozen.info.archiveId, writerId, newest: historySeq };
    await source.confirm();
    await appendHistory(disk, folder, origin, entries);
    historySeq = Math.max(historySeq, snapshotSeq);
    journal.forget(snapshotSeq);
    await source.confirm();
    for (const { name, path } of await listSegments(disk, folder)) {
      // One that another program holds open stays until the next time; its lines are in the history.
      if (sealed.has(name)) await disk.fs.removeFile(path).catch(() => undefined);
    }
  };

  const isDue = (): boolean => journal.bytes() > Math.max(LARGE_JOURNAL_BYTES, snapshotBytes / 4);

  return {
    take: () => queue.run(take),
    isDue,
    takeIfDue: () =>
      queue.run(async () => {
        if (isDue()) await take();
      }),
    withSnapshot: (task) =>
      queue.run(async () => {
        await take();
        return task(snapshotSeq);
      }),
    markOutdated: () => {
      isOutdated = true;
    },
    generation: () => generation,
    journalBytes: () => journal.bytes(),
  };
}

/** The first snapshot is kept: the history's lines say what changed since, and it says from what. */
async function keepFirst(disk: Disk, folder: string): Promise<void> {
  const there = await disk.fs.facts(firstFile(folder)).catch(() => undefined);
  if (there) return;
  const history = historyFolder(folder);
  await makeFolderDurably(disk, history);
  const staged = await stageFile(disk, history, 'first.json', chunksOf(disk, archiveFile(folder)));
  await publishFile(disk, staged, firstFile(folder));
}
