import type { Result } from '#shared/contract/result';
import type { ArchiveInfo, ArchiveRecords } from '#shared/model/archive';
import type { Change } from '#shared/model/change';
import type { Rule } from '#shared/rules/rule';

/** A transaction that lies safely on disk. One that changed nothing has no changes and is not kept. */
export interface Committed {
  readonly transactionId: string;
  readonly changes: readonly Change[];
}

/** An attachment file already written into the archive folder. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Why an archive can be read but not changed from here. */
export type ReadOnlyReason =
  | { readonly kind: 'held'; readonly by: { readonly name: string; readonly machine: string } | undefined }
  /** written by a newer app */
  | { readonly kind: 'newer' }
  /** the disk takes no lock: a write-protected or full one, or a folder without permission */
  | { readonly kind: 'not_writable' };

/**
 * An open archive. Everything that changes it goes through `commit`, one after another: the rule sees the newest
 * records, its changes are on disk before memory shows them and before the promise resolves.
 */
export interface ArchiveStore {
  readonly info: ArchiveInfo;
  readonly folder: string;
  readonly readOnly: ReadOnlyReason | undefined;
  /** how often the archive was written; 1 = as it was made */
  readonly generation: number;
  /** the records as they lie on disk; never ahead of it */
  readonly records: ArchiveRecords;
  readonly commit: (rule: Rule, by: string) => Promise<Result<Committed>>;
  readonly rename: (name: string) => Promise<Result<void>>;
  /** takes a transaction back, as a new one; a conflict when a record has moved on since */
  readonly undo: (transactionId: string, by: string) => Promise<Result<Committed>>;
  /** copies a finished temp file in under its hash; the same bytes are kept once */
  readonly addFile: (tempFile: string) => Promise<Result<StoredFile>>;
  /** absolute path of a stored file; undefined when it is missing */
  readonly filePath: (sha256: string) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}
