import { assertNever } from '#shared/model/assert-never';
import type { ArchiveRecord } from '#shared/model/record';
import type { Place, Route } from './route';

/** Where a record is read; undefined for one that has no page of its own (an attachment). */
export function recordRoute(record: ArchiveRecord, place?: Place): Route | undefined {
  const { id } = record;
  const hits = place?.at === 'search' ? { place } : {};
  switch (record.kind) {
    case 'cohort':
      return { page: 'cohort', id, ...hits };
    case 'report':
      return { page: 'report', id, ...(place ? { place } : {}) };
    case 'offsiteMeeting':
      return { page: 'meeting', id, ...(place ? { place } : {}) };
    case 'keyPhrase':
      return { page: 'phrases', id, ...hits };
    case 'openQuestion':
      return { page: 'questions', id, ...hits };
    case 'actionItem':
      return { page: 'actions', id, ...hits };
    case 'attachment':
      return undefined;
    default:
      return assertNever(record);
  }
}
