import type { RecordOf } from '#shared/model/record';
import { parseMeetingSections } from './meeting-sections';
import type { SampleDocument } from './sample-files';
import { sampleId } from './sample-id';
import { eveningOf, sampleStamp } from './sample-stamp';
import type { MeetingFields } from './source-shapes';

/** An off-site meeting, written down the same evening by its first participant. */
export function meetingRecord(
  { key, fields, body }: SampleDocument<MeetingFields>,
  cohort: RecordOf<'cohort'> | undefined,
  attachments: readonly RecordOf<'attachment'>[],
): RecordOf<'offsiteMeeting'> {
  const { cohort: _, ...meeting } = fields;
  const at = eveningOf(fields.date);
  return {
    ...meeting,
    ...parseMeetingSections(body),
    kind: 'offsiteMeeting',
    id: sampleId('offsiteMeeting', key, at),
    ...(cohort ? { cohortId: cohort.id } : {}),
    attachments: attachments.map((attachment) => attachment.id),
    ...sampleStamp({ by: fields.participants[0] ?? '', at }),
  };
}
