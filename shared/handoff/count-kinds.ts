import { type ArchiveRecord, RECORD_KINDS, type RecordKind } from '../model/record';

export type KindCounts = Readonly<Record<RecordKind, number>>;

/** How many records there are of each kind. */
export function countKinds(records: Iterable<ArchiveRecord>): KindCounts {
  // Every kind is in RECORD_KINDS, so the object has every key.
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  for (const record of records) counts[record.kind] += 1;
  return counts;
}
