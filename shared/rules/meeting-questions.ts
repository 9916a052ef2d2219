import type { ArchiveRecords } from '../model/archive';
import type { RecordOf } from '../model/record';

/** The モヤモヤ of a meeting in the order they were written down, those in the trash left out. */
export function meetingQuestions(
  records: ArchiveRecords,
  meetingId: string,
): readonly RecordOf<'openQuestion'>[] {
  return [...records.values()]
    .filter((record) => record.kind === 'openQuestion')
    .filter((question) => question.raisedIn?.recordId === meetingId && question.deletedAt === undefined)
    .sort((a, b) => positionOf(a) - positionOf(b) || (a.id < b.id ? -1 : 1));
}

/** Place in the meeting's list, from 0; questions that were never in such a list come last. */
function positionOf(question: RecordOf<'openQuestion'>): number {
  const position = question.raisedIn?.position;
  return typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER;
}
