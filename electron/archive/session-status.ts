import type { AppError } from '#shared/contract/app-error';
import type { ReadOnlyReason } from './archive-store';
import type { KnownArchive } from './settings-store';

interface StartPlaces {
  readonly known: readonly KnownArchive[];
  /** where a new archive would go */
  readonly suggestedFolder: string;
}

/** How the one archive stands that this process holds, or why it holds none. Folders are absolute paths. */
export type SessionStatus =
  | ({ readonly state: 'none' } & StartPlaces)
  | {
      readonly state: 'open';
      readonly archiveId: string;
      readonly name: string;
      readonly folder: string;
      readonly readOnly: ReadOnlyReason | undefined;
      readonly isSample: boolean;
    }
  | ({ readonly state: 'failed'; readonly folder: string; readonly error: AppError } & StartPlaces);
