import type { ArchiveRecord } from '../model/record';
import { recordCohortId } from '../model/record-facts';
import type { UnitReadings } from '../search/search-unit';
import type { RecordSource } from '../search/worker-messages';
import { type IndexingContext, unitsOfRecord } from './units-of-record';

/** Raised when records are cut in another way: what was cut before is then cut anew. */
const CUTTING_VERSION = 1;

/** A record as search takes it in. Its version changes with everything its units are made of. */
export function recordSource(
  record: ArchiveRecord,
  context: IndexingContext,
  readings: ReadonlyMap<string, UnitReadings>,
): RecordSource {
  const cohortId = recordCohortId(record);
  const cohort = cohortId === undefined ? undefined : context.cohortNumber(cohortId);
  const version = [CUTTING_VERSION, record.revision, record.updatedAt, cohort ?? ''].join(' ');
  return {
    id: record.id,
    version,
    cut: () =>
      unitsOfRecord(record, context).map((unit) => {
        const own = readings.get(unit.id);
        return own ? { ...unit, version, readings: own } : { ...unit, version };
      }),
  };
}
