import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';

/**
 * Ids of everything that must never leave: records marked private, and records that were taken out of one (a モヤモヤ
 * or アクション raised in a private meeting, a phrase cut from a private text), whatever their own 公開範囲 says.
 * Their words are the private record's words. Records in the trash count too: their titles must not leak either.
 */
export function privateIds(records: ArchiveRecords): ReadonlySet<string> {
  const found = new Set<string>();
  let before: number;
  do {
    before = found.size;
    for (const record of records.values()) {
      const origin = originOf(record);
      if (record.visibility === 'private' || (origin !== undefined && found.has(origin)))
        found.add(record.id);
    }
  } while (found.size > before);
  return found;
}

/** The record this one was taken out of, if any. */
export function originOf(record: ArchiveRecord): string | undefined {
  switch (record.kind) {
    case 'openQuestion':
    case 'actionItem':
      return record.raisedIn?.recordId;
    case 'keyPhrase':
      return record.source?.recordId;
    case 'cohort':
    case 'report':
    case 'offsiteMeeting':
    case 'attachment':
      return undefined;
  }
}
