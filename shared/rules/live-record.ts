import { fail, ok, type Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { RecordKind, RecordOf } from '../model/record';

/** The record of that kind, unless it is missing or in the trash. */
export function liveRecord<K extends RecordKind>(
  records: ArchiveRecords,
  kind: K,
  id: string,
): Result<RecordOf<K>> {
  const record = records.get(id);
  if (!record || record.kind !== kind || record.deletedAt !== undefined)
    return fail({ code: 'not_found', id });
  // The kind was compared just above; TypeScript does not narrow a union by a generic.
  return ok(record as RecordOf<K>);
}
