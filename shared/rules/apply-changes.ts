import type { ArchiveRecords } from '../model/archive';
import { assertNever } from '../model/assert-never';
import type { Change } from '../model/change';
import type { ArchiveRecord } from '../model/record';
import { ChangedRecords } from './changed-records';

/** The records as they are after a transaction; a view over the records before, which must stay as they are. */
export function applyChanges(records: ArchiveRecords, changes: readonly Change[]): ArchiveRecords {
  const changed = new Map<string, ArchiveRecord>();
  applyTo(changed, changes);
  const gone = new Set(
    changes.flatMap((change) => (change.op === 'purge' && !changed.has(change.id) ? [change.id] : [])),
  );
  return records instanceof ChangedRecords
    ? records.with(changed, gone)
    : new ChangedRecords(records, changed, gone);
}

/** Changes a map of records in place. */
export function applyTo(records: Map<string, ArchiveRecord>, changes: readonly Change[]): void {
  for (const change of changes) {
    switch (change.op) {
      case 'put':
        records.set(change.record.id, change.record);
        break;
      case 'purge':
        records.delete(change.id);
        break;
      default:
        assertNever(change);
    }
  }
}

/** The change that puts a record in place of what is there. */
export function putChange(records: ArchiveRecords, record: ArchiveRecord): Change {
  const there = records.get(record.id);
  const isRestored = there?.deletedAt !== undefined && record.deletedAt === undefined;
  return { op: 'put', record, before: there?.revision ?? 0, ...(isRestored ? { restored: true } : {}) };
}
