import type { ArchiveRecords } from '../model/archive';
import { assertNever } from '../model/assert-never';
import type { Change } from '../model/change';
import type { ArchiveRecord } from '../model/record';

/** The records as they are after a transaction. */
export function applyChanges(records: ArchiveRecords, changes: readonly Change[]): ArchiveRecords {
  const after = new Map(records);
  for (const change of changes) {
    switch (change.op) {
      case 'put':
        after.set(change.record.id, change.record);
        break;
      case 'purge':
        after.delete(change.id);
        break;
      default:
        assertNever(change);
    }
  }
  return after;
}

/** The change that puts a record in place of what is there. */
export const putChange = (records: ArchiveRecords, record: ArchiveRecord): Change => ({
  op: 'put',
  record,
  before: records.get(record.id)?.revision ?? 0,
});
