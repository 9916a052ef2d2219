import type { Handlers } from '#shared/contract/dispatcher';
import { ok, type Result } from '#shared/contract/result';
import type { RecordDraft } from '#shared/model/record';
import { addAll } from '#shared/rules/add-all';
import { purgeRecord, purgeRecords } from '#shared/rules/purge-record';
import { restoreRecord } from '#shared/rules/restore-record';
import { saveRecord } from '#shared/rules/save-record';
import { trashRecord } from '#shared/rules/trash-record';
import type { AppContext } from './app-context';
import { announce, authorOf, commit, commitAny } from './commit';
import { storeUpload } from './store-upload';

/** What can be done with a record of any kind. */
export function createRecordHandlers(context: AppContext) {
  return {
    'record.save': ({ record, expectedRevision }) =>
      commitAny(context, saveRecord(record, expectedRevision), record.id),
    'record.addAll': async ({ records: others, files = [] }) => {
      const kept = await backUpBeforeImport(context, others.length + files.length);
      if (!kept.ok) return kept;
      const attachments: RecordDraft[] = [];
      for (const file of files) {
        const stored = await storeUpload(context, file);
        if (!stored.ok) return stored;
        attachments.push(stored.value);
      }
      const drafts = [...attachments, ...others];
      const added = await commit(context, addAll(drafts));
      if (!added.ok) return added;
      return context.session.withStore(async ({ records }) => {
        const there = drafts.flatMap((draft) => records.get(draft.id) ?? []);
        return ok({ transactionId: added.value.transactionId, records: there });
      });
    },
    'record.trash': async ({ id, expectedRevision }) => {
      const trashed = await commit(context, trashRecord(id, expectedRevision));
      return trashed.ok ? ok({ transactionId: trashed.value.transactionId }) : trashed;
    },
    'record.restore': ({ id }) => commitAny(context, restoreRecord(id), id),
    'record.purge': async ({ id }) => {
      const purged = await commit(context, purgeRecord(id));
      return purged.ok ? ok({ transactionId: purged.value.transactionId }) : purged;
    },
    'record.purgeAll': async ({ ids }) => {
      const purged = await commit(context, purgeRecords(ids));
      return purged.ok ? ok({ transactionId: purged.value.transactionId }) : purged;
    },
    'transaction.undo': async ({ transactionId }) => {
      const undone = await context.session.withStore((store) => store.undo(transactionId, authorOf(context)));
      if (!undone.ok) return undone;
      announce(context, undone.value);
      return ok([...undone.value.changes]);
    },
  } satisfies Partial<Handlers>;
}

/** A reader is refused by the rule's own door; nothing brought in needs no backup. */
async function backUpBeforeImport({ session }: AppContext, count: number): Promise<Result<unknown>> {
  return session.withStore(async ({ backups, readOnly }) =>
    count === 0 || readOnly ? ok(undefined) : backups.make('import'),
  );
}
