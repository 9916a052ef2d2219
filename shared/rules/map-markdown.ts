import { assertNever } from '../model/assert-never';
import type { ArchiveRecord } from '../model/record';

/** The record with each of its Markdown texts replaced; titles and quotations are no Markdown. */
export function mapMarkdown(record: ArchiveRecord, map: (text: string) => string): ArchiveRecord {
  switch (record.kind) {
    case 'cohort':
      return { ...record, summary: map(record.summary) };
    case 'report':
      return { ...record, body: map(record.body) };
    case 'keyPhrase':
      return record.comment === undefined ? record : { ...record, comment: map(record.comment) };
    case 'offsiteMeeting':
      return {
        ...record,
        content: map(record.content),
        nextSteps: map(record.nextSteps),
        insights: record.insights.map((insight) => ({ ...insight, text: map(insight.text) })),
      };
    case 'openQuestion':
      return { ...record, answers: record.answers.map((answer) => ({ ...answer, note: map(answer.note) })) };
    case 'actionItem':
      return {
        ...record,
        followUps: record.followUps.map((followUp) => ({ ...followUp, note: map(followUp.note) })),
      };
    case 'attachment':
      return record;
    default:
      return assertNever(record);
  }
}
