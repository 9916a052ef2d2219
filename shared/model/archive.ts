import type { ArchiveRecord } from './record';

/** What is known of an archive beside its records. */
export interface ArchiveInfo {
  readonly archiveId: string;
  /** the group's or archive's name as the user gave it */
  readonly name: string;
}

/** All records by id, those in the trash included. */
export type ArchiveRecords = ReadonlyMap<string, ArchiveRecord>;
