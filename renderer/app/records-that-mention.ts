import type { ArchiveRecords } from '#shared/model/archive';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';

/** Records that lead to this one: `[[links]]` in their texts, phrases taken from it, questions and actions raised in it. */
export function recordsThatMention(record: ArchiveRecord, records: ArchiveRecords): readonly ArchiveRecord[] {
  const marks = [
    `[[${recordTitle(record)}]]`,
    `[[${recordTitle(record)}|`,
    `[[${record.id}]]`,
    `[[${record.id}|`,
  ];
  return [...records.values()].filter(
    (other) =>
      other.id !== record.id &&
      other.deletedAt === undefined &&
      (refersTo(other, record) || textsOf(other).some((text) => marks.some((mark) => text.includes(mark)))),
  );
}

/** A meeting's page shows the questions raised in it by itself. */
function refersTo(other: ArchiveRecord, { id, kind }: ArchiveRecord): boolean {
  const isMeeting = kind === 'offsiteMeeting';
  switch (other.kind) {
    case 'keyPhrase':
      return other.source?.recordId === id;
    case 'openQuestion':
      return (
        (other.raisedIn?.recordId === id && !isMeeting) ||
        other.answers.some((answer) => answer.recordId === id)
      );
    case 'actionItem':
      return other.raisedIn?.recordId === id;
    default:
      return false;
  }
}

/** The Markdown a person wrote in a record. */
function textsOf(record: ArchiveRecord): readonly string[] {
  switch (record.kind) {
    case 'report':
      return [record.body];
    case 'offsiteMeeting':
      return [record.content, record.nextSteps];
    case 'cohort':
      return [record.summary];
    case 'keyPhrase':
      return record.comment === undefined ? [] : [record.comment];
    case 'openQuestion':
      return record.answers.map((answer) => answer.note);
    case 'actionItem':
      return record.followUps.map((followUp) => followUp.note);
    case 'attachment':
      return [];
  }
}
