import * as v from 'valibot';
import { migrateRecord } from '#shared/migrations/migrate-record';
import type { Change } from '#shared/model/change';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import type { UndoStep } from '#shared/rules/undo-transaction';
import { archiveFile, firstFile } from './archive-paths';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import type { JournalEntry } from './journal/journal-line';
import { newestTransactions, scanTransactions } from './journal/scan-lines';
import { retryWhileBusy } from './retry-while-busy';
import { findRecordText } from './snapshot/find-record';

/** One version of a record. */
export interface RecordVersion {
  /** number of the transaction that made it; 0 = the archive began with it */
  readonly seq: number;
  /** undefined for what the archive began with */
  readonly transactionId: string | undefined;
  readonly at: string;
  readonly by: string;
  readonly what: WhatHappened;
  /** as it was then; for `purged`, as it last was, where that is known */
  readonly record: ArchiveRecord | undefined;
}

export type WhatHappened = 'added' | 'changed' | 'trashed' | 'restored' | 'purged';

/** A transaction, and whether a later one took it back. */
export interface PastTransaction {
  readonly entry: JournalEntry;
  readonly isUndone: boolean;
}

/**
 * The archive's past, read from journal and history on disk each time it is asked for: it is looked at seldom, and
 * memory need not hold ten years of it. Everything rejects with the disk's error.
 */
export interface ArchiveHistory {
  /** the newest before a transaction (undefined: of all), newest first */
  readonly transactions: (before: number | undefined, limit: number) => Promise<readonly PastTransaction[]>;
  /** every version of a record, newest first; none for an id the archive never had */
  readonly versions: (recordId: string) => Promise<readonly RecordVersion[]>;
  /** a transaction and what it replaced, for taking it back; undefined when it is not known */
  readonly find: (
    transactionId: string,
  ) => Promise<{ readonly entry: JournalEntry; readonly steps: readonly UndoStep[] } | undefined>;
}

export function createArchiveHistory(disk: Disk, folder: string, archiveId: string): ArchiveHistory {
  const scan = (...words: readonly string[]): Promise<readonly JournalEntry[]> =>
    scanTransactions(disk, folder, archiveId, words);

  const versions = async (recordId: string): Promise<readonly RecordVersion[]> => {
    const made: RecordVersion[] = [];
    const first = await firstVersion(disk, folder, recordId);
    if (first) made.push(first);
    for (const entry of await scan(JSON.stringify(recordId))) {
      for (const change of entry.changes) {
        if (idOf(change) === recordId) made.push(versionOf(entry, change, made.at(-1)?.record));
      }
    }
    return made.reverse();
  };

  const stepBefore = async (change: Change, seq: number): Promise<UndoStep> => {
    const before = (await versions(idOf(change))).find((version) => version.seq < seq);
    return {
      before: before?.what === 'purged' ? undefined : before?.record,
      after: change.op === 'put' ? change.record : undefined,
    };
  };

  return {
    transactions: async (before, limit) => {
      const newest = before ?? Number.POSITIVE_INFINITY;
      const undone = undoneIn(await scan('"undoes":'));
      const entries = await newestTransactions(disk, folder, archiveId, newest, limit);
      return entries.map((entry) => ({ entry, isUndone: undone.has(entry.id) }));
    },
    versions,
    find: async (transactionId) => {
      const found = await scan(`"id":${JSON.stringify(transactionId)}`);
      const entry = found.find(({ id }) => id === transactionId);
      if (!entry) return undefined;
      const steps: UndoStep[] = [];
      for (const change of entry.changes) steps.push(await stepBefore(change, entry.seq));
      return { entry, steps };
    },
  };
}

/** What a change did to its record. */
export function whatHappened(change: Change): WhatHappened {
  if (change.op === 'purge') return 'purged';
  if (change.before === 0) return 'added';
  if (change.record.deletedAt !== undefined) return 'trashed';
  return change.restored ? 'restored' : 'changed';
}

const idOf = (change: Change): string => (change.op === 'put' ? change.record.id : change.id);

function versionOf(entry: JournalEntry, change: Change, last: ArchiveRecord | undefined): RecordVersion {
  return {
    seq: entry.seq,
    transactionId: entry.id,
    at: entry.at,
    by: entry.by,
    what: whatHappened(change),
    record: change.op === 'put' ? change.record : (change.removed ?? last),
  };
}

/** Taken back, and that not taken back itself: looked at from the newest, an undone undo counts for nothing. */
function undoneIn(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of [...entries].sort((a, b) => b.seq - a.seq)) {
    if (undoes !== undefined && !undone.has(id)) undone.add(undoes);
  }
  return undone;
}

async function firstVersion(disk: Disk, folder: string, id: string): Promise<RecordVersion | undefined> {
  const read = (path: string): Promise<Uint8Array> =>
    retryWhileBusy(disk, folder, () => disk.fs.readFile(path));
  const bytes = await read(firstFile(folder)).catch(async (error: unknown) => {
    if (errnoOf(error) !== 'ENOENT') throw error;
    // No snapshot has followed the first one yet.
    return read(archiveFile(folder));
  });
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const text = findRecordText(whole, id);
  const schemaVersion = Number(/"schemaVersion":(\d+)/.exec(whole.toString('utf8', 0, 1_024))?.[1] ?? 1);
  const parsed = v.safeParse(
    recordSchema,
    text === undefined ? undefined : migrateRecord(parse(text), schemaVersion),
  );
  if (!parsed.success) return undefined;
  const record = parsed.output;
  return {
    seq: 0,
    transactionId: undefined,
    at: record.updatedAt,
    by: record.updatedBy,
    what: 'added',
    record,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
