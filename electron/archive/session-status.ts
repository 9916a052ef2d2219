import type { AppError } from '#shared/contract/app-error';
import type { OpeningAccount, ReadOnlyReason } from './archive-store';
import type { OutsideChange, OutsideRecords } from './outside-change';
import type { RecoveryOffer } from './recovery';
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
      /** until the person has read it */
      readonly account: OpeningAccount | undefined;
      readonly outside: (OutsideChange & OutsideRecords) | undefined;
    }
  | ({
      readonly state: 'failed';
      readonly folder: string;
      readonly error: AppError;
      readonly offers: readonly RecoveryOffer[];
      /** the session itself looks again every few seconds */
      readonly isWaiting: boolean;
    } & StartPlaces);
