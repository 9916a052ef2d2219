import type { MethodOutput } from '#shared/contract/contract';
import { ok, type Result } from '#shared/contract/result';
import { assertNever } from '#shared/model/assert-never';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import type { OpeningAccount, ReadOnlyReason } from '../archive/archive-store';
import type { OutsideChange, OutsideRecords } from '../archive/outside-change';
import type { SessionStatus } from '../archive/session-status';
import type { AppContext } from './app-context';

type ArchiveStatus = MethodOutput<'archive.status'>;
type Open = Extract<ArchiveStatus, { state: 'open' }>;

/** The archive's standing as the page is told it: folders under ids, and no more than it shows. */
export function presentStatus(
  { folders }: Pick<AppContext, 'folders'>,
  status: SessionStatus,
): ArchiveStatus {
  switch (status.state) {
    case 'none':
      return { state: 'none', ...presentPlaces(folders, status) };
    case 'open':
      return {
        state: 'open',
        archiveId: status.archiveId,
        name: status.name,
        folder: status.folder,
        readOnly: presentReason(status.readOnly),
        isSample: status.isSample,
        account: presentAccount(status.account),
        outside: presentOutside(status.outside),
      };
    case 'failed':
      return {
        state: 'failed',
        folder: status.folder,
        error: status.error,
        offers: status.offers.map((offer) => ({
          ...offer,
          savedAt: offer.savedAt ?? null,
          newestChange: offer.newestChange ?? null,
        })),
        isWaiting: status.isWaiting,
        ...presentPlaces(folders, status),
      };
    default:
      return assertNever(status);
  }
}

/** Tells every page that there is another archive to load, and answers the one that asked. */
export function replaced(context: AppContext, result: Result<SessionStatus>): Result<ArchiveStatus> {
  if (!result.ok) return result;
  context.emit({ type: 'archive.replaced' });
  return ok(presentStatus(context, result.value));
}

function presentPlaces(
  folders: AppContext['folders'],
  { known, suggestedFolder }: Exclude<SessionStatus, { state: 'open' }>,
): Pick<Extract<ArchiveStatus, { state: 'none' }>, 'known' | 'suggestedFolder'> {
  return {
    suggestedFolder,
    known: known.map(({ folder, name }) => ({ folderId: folders.idOf(folder), name, folder })),
  };
}

function presentReason(reason: ReadOnlyReason | undefined): Open['readOnly'] {
  if (reason?.kind !== 'held') return reason ?? null;
  const { by, canTakeOver } = reason;
  return { kind: 'held', by: by ? { name: by.name, machine: by.machine } : null, canTakeOver };
}

function presentAccount(account: OpeningAccount | undefined): Open['account'] {
  if (!account) return null;
  const { recoveredFrom: from, originals, ...counts } = account;
  return {
    ...counts,
    originals: [...originals],
    recoveredFrom: from ? { source: from.source, savedAt: from.savedAt ?? null } : null,
  };
}

function presentOutside(outside: (OutsideChange & OutsideRecords) | undefined): Open['outside'] {
  if (!outside) return null;
  const named = (records: readonly ArchiveRecord[]) =>
    records.map((record) => ({ id: record.id, title: recordTitle(record) }));
  return {
    at: outside.at,
    conflictFile: outside.conflictFile,
    readable: outside.theirs !== undefined,
    incoming: named(outside.incoming),
    contested: named(outside.contested),
  };
}
