import { fail, ok } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { ArchiveRecord } from '../model/record';
import type { Rule } from './rule';
import { settle } from './settle';
import { contentOf, nextRevision } from './stamp';

/** Takes a record out of the trash; with a meeting come the モヤモヤ that went there together with it. */
export function restoreRecord(id: string): Rule {
  return (records, context) => {
    const current = records.get(id);
    if (!current) return fail({ code: 'not_found', id });
    if (current.deletedAt === undefined) return ok([]);
    return settle(
      records,
      [current, ...wentAlong(records, current)].map((record) =>
        nextRevision(record, contentOf(record), context),
      ),
      context,
    );
  };
}

function wentAlong(records: ArchiveRecords, meeting: ArchiveRecord): readonly ArchiveRecord[] {
  if (meeting.kind !== 'offsiteMeeting') return [];
  return [...records.values()].filter(
    (record) =>
      record.kind === 'openQuestion' &&
      record.raisedIn?.recordId === meeting.id &&
      record.deletedAt === meeting.deletedAt,
  );
}
