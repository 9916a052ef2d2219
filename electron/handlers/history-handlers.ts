import type { MethodOutput } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/dispatcher';
import { fail, ok } from '#shared/contract/result';
import type { Change } from '#shared/model/change';
import { recordTitle } from '#shared/model/record-title';
import { restoreVersion } from '#shared/rules/restore-version';
import { type PastTransaction, type RecordVersion, whatHappened } from '../archive/archive-history';
import { attempt } from '../archive/store-error';
import type { AppContext } from './app-context';
import { commit } from './commit';

type TransactionNote = MethodOutput<'transaction.list'>['transactions'][number];
type VersionNote = MethodOutput<'history.versions'>[number];

const CHANGES_NAMED = 50;

/** The past of records and of the archive. */
export function createHistoryHandlers(context: AppContext) {
  const { session } = context;
  return {
    'transaction.list': ({ before, limit }) =>
      session.withStore(async ({ history, folder }) => {
        // One more than asked for tells whether there are more.
        const found = await attempt(folder, () => history.transactions(before, limit + 1));
        if (!found.ok) return found;
        const transactions = found.value.slice(0, limit).map(noteOfTransaction);
        return ok({ transactions, more: found.value.length > limit });
      }),
    'history.versions': ({ id }) =>
      session.withStore(async ({ history, folder }) => {
        const found = await attempt(folder, () => history.versions(id));
        return found.ok ? ok(found.value.map(noteOfVersion)) : found;
      }),
    'history.version': ({ id, seq }) =>
      session.withStore(async ({ history, folder }) => {
        const found = await attempt(folder, () => history.versions(id));
        if (!found.ok) return found;
        const record = found.value.find((version) => version.seq === seq)?.record;
        return record ? ok(record) : fail({ code: 'not_found', id });
      }),
    'history.restore': async ({ id, seq, expectedRevision }) => {
      const found = await session.withStore(({ history, folder }) =>
        attempt(folder, () => history.versions(id)),
      );
      if (!found.ok) return found;
      const version = found.value.find((each) => each.seq === seq)?.record;
      if (!version) return fail({ code: 'not_found', id });
      const restored = await commit(context, restoreVersion(version, expectedRevision));
      if (!restored.ok) return restored;
      const { transactionId } = restored.value;
      return session.withStore(async ({ records }) => {
        const record = records.get(id);
        return record ? ok({ transactionId, record }) : fail({ code: 'not_found', id });
      });
    },
  } satisfies Partial<Handlers>;
}

function noteOfTransaction({ entry, isUndone }: PastTransaction): TransactionNote {
  return {
    seq: entry.seq,
    transactionId: entry.id,
    at: entry.at,
    by: entry.by,
    changes: entry.changes.slice(0, CHANGES_NAMED).flatMap(noteOfChange),
    total: entry.changes.length,
    archiveName: entry.name ?? null,
    undoes: entry.undoes ?? null,
    isUndone,
  };
}

function noteOfChange(change: Change): TransactionNote['changes'] {
  const record = change.op === 'put' ? change.record : change.removed;
  // A purge written by an older app names its record by id alone.
  if (!record) return [];
  const { id, kind } = record;
  return [{ id, kind, title: recordTitle(record), what: whatHappened(change) }];
}

function noteOfVersion({ seq, transactionId, at, by, what, record }: RecordVersion): VersionNote {
  return {
    seq,
    transactionId: transactionId ?? null,
    at,
    by,
    revision: record?.revision ?? 0,
    title: record ? recordTitle(record) : '',
    what,
  };
}
