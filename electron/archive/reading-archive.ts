import { fail, ok, type Result } from '#shared/contract/result';
import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import { applyTo, putChange } from '#shared/rules/apply-changes';
import { createArchiveHistory } from './archive-history';
import { lookAtLock } from './archive-lock';
import type { ArchiveStore, OpeningAccount, ReadOnlyReason } from './archive-store';
import { createAttachmentStore, readOnlyFiles } from './attachments/attachment-store';
import { readBackups } from './backups/backups';
import { type ReadJournal, readJournal } from './journal/read-journal';
import { isStillAsLoaded, type LoadedArchive, loadArchive } from './load-archive';
import { everyByTimer, type StoreOptions } from './store-options';

const LOOK_EVERY_MS = 2_000;
/** As long as takeArchiveLock waits, counted by this machine's own clock. */
const SILENT_AFTER_MS = 60_000;

/** The archive in the hands of a process that only reads: it follows what the writer does. */
export function createReadingArchive(
  folder: string,
  first: LoadedArchive,
  reason: ReadOnlyReason,
  account: OpeningAccount | undefined,
  options: StoreOptions,
): ArchiveStore {
  const { disk, now, owner, onEvent = () => undefined, every = everyByTimer } = options;
  const { archiveId } = first.info;
  const { records } = first;
  let { info, lastSeq } = first;
  let loaded = first;
  /** undefined where a snapshot alone told of it */
  let newestId = [...first.journal.older, ...first.journal.entries].at(-1)?.id;
  let readOnly = reason;

  const tell = (changes: readonly Change[]): void => {
    applyTo(records, changes);
    if (changes.length > 0) onEvent({ type: 'changed', changes });
  };

  /** What was shown may have been a line that nobody was told of, and that was taken back since. */
  const isStillTrue = ({ entries }: ReadJournal): boolean =>
    newestId === undefined || entries.some(({ seq, id }) => seq === lastSeq && id === newestId);

  const goOn = (journal: ReadJournal): void => {
    const entries = journal.entries.filter(({ seq }) => seq > lastSeq);
    const name = entries.findLast((entry) => entry.name !== undefined)?.name;
    lastSeq = Math.max(lastSeq, journal.lastSeq);
    if (name !== undefined) info = { ...info, name };
    tell(entries.flatMap(({ changes }) => changes));
    if (name !== undefined) onEvent({ type: 'status' });
  };

  const follow = async (): Promise<void> => {
    if (await isStillAsLoaded(disk, folder, loaded)) return;
    const journal = await readJournal(disk, folder, archiveId, Math.max(0, lastSeq - 1));
    const next = await loadArchive(disk, folder);
    if (next.info.archiveId !== archiveId) return;
    if (isStillTrue(journal) && journal.lost === 0 && journal.lastSeq >= next.lastSeq) goOn(journal);
    else {
      ({ info, lastSeq } = next);
      tell(differences(records, next.records));
      onEvent({ type: 'status' });
    }
    loaded = next;
    newestId = journal.entries.findLast(({ seq }) => seq === lastSeq)?.id;
  };

  let beat = { of: '', since: now().getTime() };
  const lookAtHolder = async (): Promise<void> => {
    if (readOnly.kind !== 'held') return;
    const lock = await lookAtLock(disk, folder, owner.machine);
    const at = now().getTime();
    if (lock.beat !== beat.of) beat = { of: lock.beat, since: at };
    const isSilent = lock.state === 'silent' || at - beat.since > SILENT_AFTER_MS;
    const canTakeOver = lock.state === 'free' || isSilent;
    const by = lock.by ?? readOnly.by;
    if (canTakeOver === readOnly.canTakeOver && by?.name === readOnly.by?.name) return;
    readOnly = { kind: 'held', by, canTakeOver };
    onEvent({ type: 'status' });
  };

  const stop = every(LOOK_EVERY_MS, async () => {
    await lookAtHolder();
    await follow();
  });

  const refuse = async (): Promise<Result<never>> => fail({ code: 'read_only' });
  return {
    get info() {
      return info;
    },
    folder,
    get readOnly() {
      return readOnly;
    },
    hasLostLock: false,
    get lastSeq() {
      return lastSeq;
    },
    account,
    outside: undefined,
    records,
    history: createArchiveHistory(disk, folder, archiveId),
    backups: {
      ...readBackups(disk, folder, archiveId, () => undefined),
      make: refuse,
      secondTrouble: () => undefined,
    },
    attachments: readOnlyFiles(createAttachmentStore(disk, folder, now)),
    commit: refuse,
    rename: refuse,
    undo: refuse,
    restoreBackup: refuse,
    settleOutside: refuse,
    snapshot: async () => ok(undefined),
    close: async () => stop(),
  };
}

/** What makes the one of the other. */
function differences(
  before: ReadonlyMap<string, ArchiveRecord>,
  after: ReadonlyMap<string, ArchiveRecord>,
): readonly Change[] {
  const put = [...after.values()]
    .filter((record) => JSON.stringify(record) !== JSON.stringify(before.get(record.id)))
    .map((record) => putChange(before, record));
  const purged = [...before.values()].filter(({ id }) => !after.has(id));
  return [
    ...put,
    ...purged.map((record): Change => ({ op: 'purge', id: record.id, before: record.revision })),
  ];
}
