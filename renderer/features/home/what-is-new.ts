import type { ArchiveRecord } from '#shared/model/record';

/** The records changed last, newest first; attachments and the trash left out. */
export function whatIsNew(records: Iterable<ArchiveRecord>, count: number): ArchiveRecord[] {
  return [...records]
    .filter((record) => record.deletedAt === undefined && record.kind !== 'attachment')
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt))
    .slice(0, count);
}
