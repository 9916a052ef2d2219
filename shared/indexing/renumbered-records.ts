import type { ArchiveRecord } from '../model/record';
import { recordCohortId } from '../model/record-facts';

/** The number of each cohort by its id. O(records). */
export function cohortNumbersOf(records: Iterable<ArchiveRecord>): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const record of records) if (record.kind === 'cohort') numbers.set(record.id, record.number);
  return numbers;
}

/**
 * The records whose cohort has another number than `before`: the number is part of what search knows of them, and
 * nothing else says that they have to be cut anew. O(records).
 */
export function renumberedRecords(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  records: Iterable<ArchiveRecord>,
): readonly ArchiveRecord[] {
  const renumbered = new Set([...after].flatMap(([id, number]) => (before.get(id) === number ? [] : [id])));
  if (renumbered.size === 0) return [];
  return [...records].filter((record) => renumbered.has(recordCohortId(record) ?? ''));
}
