import type { RecordOf } from '#shared/model/record';
import type { SampleDocument } from './sample-files';
import { sampleId } from './sample-id';
import { eveningOf, sampleStamp } from './sample-stamp';
import type { ReportFields } from './source-shapes';

/** A yearly report, handed in by the first member of its 期. */
export function reportRecord(
  { key, fields, body }: SampleDocument<ReportFields>,
  cohort: RecordOf<'cohort'>,
): RecordOf<'report'> {
  const { cohort: _, ...report } = fields;
  const at = eveningOf(fields.date);
  return {
    ...report,
    kind: 'report',
    id: sampleId('report', key, at),
    cohortId: cohort.id,
    body: body.trim(),
    ...sampleStamp({ by: cohort.createdBy, at }),
  };
}
