import { extname } from 'node:path';
import type { RecordOf } from '#shared/model/record';
import { existing } from './known-records';
import type { SampleFile } from './sample-files';
import { sampleId } from './sample-id';
import { eveningOf, sampleStamp } from './sample-stamp';
import type { MeetingFields } from './source-shapes';

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.png', 'image/png'],
  ['.txt', 'text/plain'],
  ['.csv', 'text/csv'],
]);

/** A file put to a meeting on its day by its first participant, seen by whoever sees the meeting. */
export function attachmentRecord(
  { fileName, bytes, sha256 }: SampleFile,
  { date, participants, visibility }: MeetingFields,
): RecordOf<'attachment'> {
  const at = eveningOf(date);
  return {
    kind: 'attachment',
    id: sampleId('attachment', fileName, at),
    fileName,
    mediaType: existing(MEDIA_TYPES, extname(fileName), 'media type for'),
    bytes,
    sha256,
    tags: [],
    visibility,
    ...sampleStamp({ by: participants[0] ?? '', at }),
  };
}
