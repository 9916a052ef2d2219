import type { EventDate } from '../dates/event-date';
import { assertNever } from './assert-never';
import type { ArchiveRecord } from './record';

/** The day a record speaks of; undefined where it has none. */
export function recordDate(record: ArchiveRecord): EventDate | undefined {
  switch (record.kind) {
    case 'report':
    case 'keyPhrase':
    case 'offsiteMeeting':
      return record.date;
    case 'actionItem':
    case 'cohort':
    case 'openQuestion':
    case 'attachment':
      return undefined;
    default:
      return assertNever(record);
  }
}

/** The cohort a record belongs to (a cohort belongs to itself); undefined where it has none. */
export function recordCohortId(record: ArchiveRecord): string | undefined {
  switch (record.kind) {
    case 'cohort':
      return record.id;
    case 'report':
    case 'keyPhrase':
    case 'offsiteMeeting':
    case 'openQuestion':
    case 'actionItem':
      return record.cohortId;
    case 'attachment':
      return undefined;
    default:
      return assertNever(record);
  }
}
