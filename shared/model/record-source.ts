import { assertNever } from './assert-never';
import type { ArchiveRecord } from './record';
import type { SourcePlace } from './source-place';

/** Where a record was taken from, for kinds that are taken from documents. */
export function sourcePlaceOf(record: ArchiveRecord): SourcePlace | undefined {
  switch (record.kind) {
    case 'keyPhrase':
    case 'offsiteMeeting':
    case 'openQuestion':
    case 'actionItem':
      return record.source;
    case 'cohort':
    case 'report':
    case 'attachment':
      return undefined;
    default:
      return assertNever(record);
  }
}
