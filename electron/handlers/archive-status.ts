import type { MethodOutput } from '#shared/contract/contract';
import { ok, type Result } from '#shared/contract/result';
import { assertNever } from '#shared/model/assert-never';
import type { ReadOnlyReason } from '../archive/archive-store';
import type { SessionStatus } from '../archive/session-status';
import type { AppContext } from './app-context';

type ArchiveStatus = MethodOutput<'archive.status'>;

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
        account: null,
        outside: null,
      };
    case 'failed':
      return {
        state: 'failed',
        folder: status.folder,
        error: status.error,
        offers: [],
        isWaiting: false,
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

function presentReason(reason: ReadOnlyReason | undefined) {
  if (reason?.kind === 'held') return { kind: reason.kind, by: reason.by ?? null, canTakeOver: false };
  return reason ?? null;
}
