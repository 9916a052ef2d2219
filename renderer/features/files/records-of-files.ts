import type { ArchiveRecord } from '#shared/model/record';

/** The live records that name each attachment, by the attachment's id. */
export function recordsOfFiles(
  records: ReadonlyMap<string, ArchiveRecord>,
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  for (const record of records.values()) {
    if (record.deletedAt !== undefined) continue;
    for (const file of filesOf(record)) owners.set(file, [...(owners.get(file) ?? []), record.id]);
  }
  return owners;
}

function filesOf(record: ArchiveRecord): readonly string[] {
  if (record.kind === 'offsiteMeeting') return record.attachments;
  const source = record.kind === 'report' ? record.source?.attachmentId : undefined;
  return source === undefined ? [] : [source];
}
