import { Low } from 'lowdb';
import { fail, ok, type Result } from '#shared/contract/result';
import type { ArchiveInfo } from '#shared/model/archive';
import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import { applyChanges, applyTo } from '#shared/rules/apply-changes';
import type { Rule } from '#shared/rules/rule';
import { undoTransaction } from '#shared/rules/undo-transaction';
import { type ArchiveData, createArchiveAdapter } from './archive-adapter';
import type { ArchiveHistory } from './archive-history';
import type { Committed } from './archive-store';
import type { JournalWriter } from './journal/journal-writer';
import type { Witness } from './journal/witness';
import type { LoadedArchive } from './load-archive';
import type { OutsideGuard } from './outside-guard';
import type { Frozen } from './snapshot/snapshot-keeper';
import type { StoreOptions } from './store-options';
import { timestampOf } from './timestamp';
import { createUndoLog } from './undo-log';
import { inWrittenForm } from './written-form';

/** The archive in memory, and the one way to change it. Calls must not overlap; a disk's refusal rejects. */
export interface Transactions {
  readonly info: () => ArchiveInfo;
  readonly lastSeq: () => number;
  /** milliseconds since 1970 of the newest transaction of this opening; 0 = none yet */
  readonly lastSave: () => number;
  readonly decide: (rule: Rule, by: string) => Promise<Result<Committed>>;
  readonly rename: (name: string, by: string) => Promise<Result<void>>;
  readonly undo: (transactionId: string, by: string) => Promise<Result<Committed>>;
  readonly freeze: () => Frozen;
  /** a snapshot of that state has been written */
  readonly published: (frozen: Frozen) => void;
  /** see LoadedArchive.snapshotVersions */
  readonly snapshotVersions: () => ReadonlyMap<string, ArchiveRecord | undefined>;
}

interface Decision {
  readonly changes: readonly Change[];
  readonly by: string;
  readonly name?: string;
  readonly formerName?: string;
  readonly undoes?: string;
}

/** Changes `loaded.records` in place. */
export function createTransactions(
  folder: string,
  { records, ...loaded }: LoadedArchive,
  journal: JournalWriter,
  outside: OutsideGuard,
  history: ArchiveHistory,
  witness: Witness,
  newId: () => string,
  { disk, now }: StoreOptions,
): Transactions {
  const undoLog = createUndoLog();
  const adapter = createArchiveAdapter(disk, folder, journal);
  const low = new Low<ArchiveData>(adapter, {
    info: loaded.info,
    records,
    lastSeq: loaded.lastSeq,
    unwritten: undefined,
  });
  let { snapshotVersions } = loaded;
  let lastSave = 0;

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
    witness.note(entry.seq);
    return { transactionId: entry.id, changes };
  };

  /** The disk is asked for what every save needs while the rule decides. */
  const decide = async (rule: Rule, by: string, undoes?: string): Promise<Result<Committed>> => {
    journal.prepare();
    const noticed = outside.notice();
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

  const rename = async (name: string, by: string, undoes?: string): Promise<Committed> => {
    await outside.notice();
    const formerName = low.data.info.name;
    return write({ changes: [], by, name, formerName, ...(undoes === undefined ? {} : { undoes }) });
  };

  return {
    info: () => low.data.info,
    lastSeq: () => low.data.lastSeq,
    lastSave: () => lastSave,
    decide: (rule, by) => decide(rule, by),
    rename: async (name, by) => {
      await rename(name, by);
      return ok(undefined);
    },
    undo: async (transactionId, by) => {
      const recent = undoLog.stepsOf(transactionId);
      if (recent && recent.length > 0) return decide(undoTransaction(recent), by, transactionId);
      const past = await history.find(transactionId);
      if (!past) return fail({ code: 'not_found', id: transactionId });
      const { formerName } = past.entry;
      if (formerName !== undefined) return ok(await rename(formerName, by, transactionId));
      return decide(undoTransaction(past.steps), by, transactionId);
    },
    freeze: () => ({ info: low.data.info, records: new Map(records), lastSeq: low.data.lastSeq }),
    published: (frozen) => {
      const later = journal.entries().filter(({ seq }) => seq > frozen.lastSeq);
      const ids = later.flatMap(({ changes }) => changes.map(idOf));
      snapshotVersions = new Map(ids.map((id) => [id, frozen.records.get(id)]));
    },
    snapshotVersions: () => snapshotVersions,
  };
}

const idOf = (change: Change): string => (change.op === 'put' ? change.record.id : change.id);
