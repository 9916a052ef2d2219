import type { Result } from '#shared/contract/result';
import type { ArchiveInfo, ArchiveRecords } from '#shared/model/archive';
import type { Change } from '#shared/model/change';
import type { Rule } from '#shared/rules/rule';
import type { ArchiveHistory } from './archive-history';
import type { AttachmentStore } from './attachments/attachment-store';
import type { Backups } from './backups/backups';
import type { OutsideChange, OutsideRecords } from './outside-change';

/** A transaction that lies safely on disk. One that changed nothing has no changes and is not kept. */
export interface Committed {
  readonly transactionId: string;
  readonly changes: readonly Change[];
}

/** Why an archive can be read but not changed from here. */
export type ReadOnlyReason =
  | {
      readonly kind: 'held';
      readonly by: { readonly name: string; readonly machine: string } | undefined;
      /** the holder gives no sign of life, or has let go: opening anew takes the archive over */
      readonly canTakeOver: boolean;
    }
  /** written by a newer app */
  | { readonly kind: 'newer' }
  /** the disk takes no lock: a write-protected or full one, or a folder without permission */
  | { readonly kind: 'not_writable' };

/** What opening could not read, and what became of it. */
export interface OpeningAccount {
  /** transactions that could not be read */
  readonly lostTransactions: number;
  /** whether the newest transactions may be missing as well, without a trace */
  readonly isEndUnsure: boolean;
  /** records of a damaged file that could not be read */
  readonly lostRecords: number;
  /** transactions recovered from journal or history */
  readonly replayedTransactions: number;
  /** absolute paths of the files, or copies of them, that hold what could not be read */
  readonly originals: readonly string[];
  /** from what the archive was recovered; undefined when its own file was good */
  readonly recoveredFrom:
    | { readonly source: 'previous' | 'backup' | 'salvage'; readonly savedAt: string | undefined }
    | undefined;
}

/** What a store tells without being asked. */
export type StoreEvent =
  /** the records changed otherwise than by a commit of this store */
  | { readonly type: 'changed'; readonly changes: readonly Change[] }
  /** readOnly, outside or the name changed */
  | { readonly type: 'status' };

/**
 * An open archive. Everything that changes it goes through `commit`, one after another: the rule sees the newest
 * records, its changes are on disk before memory shows them and before the promise resolves.
 */
export interface ArchiveStore {
  readonly info: ArchiveInfo;
  readonly folder: string;
  readonly readOnly: ReadOnlyReason | undefined;
  /** it was opened for writing, and another process has taken the lock over since: to be opened anew */
  readonly hasLostLock: boolean;
  /** how many transactions the archive has seen; 0 = as it was made */
  readonly lastSeq: number;
  readonly account: OpeningAccount | undefined;
  /** another program's version of archive.json that nobody has decided on yet */
  readonly outside: (OutsideChange & OutsideRecords) | undefined;
  /** the records as they lie on disk; a live view, to be copied by whoever looks at it over time */
  readonly records: ArchiveRecords;
  readonly history: ArchiveHistory;
  readonly backups: Backups;
  readonly attachments: AttachmentStore;
  readonly commit: (rule: Rule, by: string) => Promise<Result<Committed>>;
  readonly rename: (name: string, by: string) => Promise<Result<void>>;
  /** takes a transaction back, as a new one; a conflict when a record has moved on since */
  readonly undo: (transactionId: string, by: string) => Promise<Result<Committed>>;
  /** brings back what a backup holds, as one transaction; a backup of now is made first */
  readonly restoreBackup: (backupId: string, by: string) => Promise<Result<Committed>>;
  /** decides about `outside`: their changes come in as one transaction, or ours go on */
  readonly settleOutside: (choice: 'take' | 'keep', by: string) => Promise<Result<Committed>>;
  /** writes a snapshot now, so that the next opening has no journal to read */
  readonly snapshot: () => Promise<Result<void>>;
  readonly close: () => Promise<void>;
}
