import type { MethodOutput } from '#shared/contract/contract';
import type { Handlers } from '#shared/contract/dispatcher';
import { ok } from '#shared/contract/result';
import type { ArchiveRecords } from '#shared/model/archive';
import { type ArchiveRecord, RECORD_KINDS } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { sameContent } from '#shared/rules/same-content';
import type { Backup } from '../archive/backups/backups';
import { timestampOf } from '../archive/timestamp';
import type { AppContext } from './app-context';
import { announce, authorOf } from './commit';

type Comparison = MethodOutput<'backup.compare'>;

/** Whole copies of the archive, and going back to one. */
export function createBackupHandlers(context: AppContext) {
  const { session, settings, folders } = context;
  return {
    'backup.list': () =>
      session.withStore(async ({ backups }) => {
        const listed = await backups.list();
        return listed.ok ? ok(listed.value.map(presentBackup)) : listed;
      }),
    'backup.make': () =>
      session.withStore(async ({ backups }) => {
        const made = await backups.make('manual');
        return made.ok ? ok(presentBackup(made.value)) : made;
      }),
    'backup.compare': ({ backupId }) =>
      session.withStore(async ({ backups, records }) => {
        const read = await backups.read(backupId);
        if (!read.ok) return read;
        return ok(read.value ? compare(read.value.records, records) : UNSOUND);
      }),
    'backup.restore': async ({ backupId }) => {
      const restored = await session.withStore((store) => store.restoreBackup(backupId, authorOf(context)));
      if (!restored.ok) return restored;
      announce(context, restored.value);
      return ok({ transactionId: restored.value.transactionId });
    },
    'backup.secondFolder': async () => ok({ folder: settings.current().secondBackupFolder }),
    'backup.setSecondFolder': async ({ folderId }) => {
      const chosen = folderId === null ? ok(null) : folders.pathOf(folderId);
      if (!chosen.ok) return chosen;
      const saved = await settings.update((current) => ({ ...current, secondBackupFolder: chosen.value }));
      if (!saved.ok) return saved;
      if (chosen.value === null) return ok({ folder: null });
      // At once, so that the person sees whether the place is any good.
      const made = await session.withStore(({ backups }) => backups.make('manual'));
      const trouble = made.ok
        ? await session.withStore(async ({ backups }) => ok(backups.secondTrouble()))
        : made;
      if (!trouble.ok) return trouble;
      return trouble.value ? { ok: false, error: trouble.value } : ok({ folder: chosen.value });
    },
  } satisfies Partial<Handlers>;
}

const presentBackup = ({ fileName, madeAt, reason, bytes, place }: Backup): MethodOutput<'backup.make'> => ({
  backupId: fileName,
  at: timestampOf(madeAt),
  reason,
  bytes,
  place,
});

const noteOf = (record: ArchiveRecord) => ({ id: record.id, kind: record.kind, title: recordTitle(record) });
const isLive = (record: ArchiveRecord | undefined): boolean =>
  record !== undefined && record.deletedAt === undefined;

const UNSOUND: Comparison = {
  isSound: false,
  counts: countKinds([]),
  addedSince: [],
  changedSince: [],
  removedSince: [],
};

function compare(then: ArchiveRecords, now: ArchiveRecords): Comparison {
  const live = [...then.values()].filter(isLive);
  return {
    isSound: true,
    counts: countKinds(live),
    addedSince: [...now.values()]
      .filter((record) => isLive(record) && !isLive(then.get(record.id)))
      .map(noteOf),
    changedSince: live
      .filter((record) => {
        const current = now.get(record.id);
        return current !== undefined && isLive(current) && !sameContent(current, record);
      })
      .map(noteOf),
    removedSince: live.filter((record) => !isLive(now.get(record.id))).map(noteOf),
  };
}

function countKinds(records: readonly ArchiveRecord[]): Comparison['counts'] {
  const counts = Object.fromEntries(
    RECORD_KINDS.map((kind) => [kind, records.filter((record) => record.kind === kind).length]),
  );
  // One entry for each kind; TypeScript does not keep the keys of fromEntries.
  return counts as Comparison['counts'];
}
