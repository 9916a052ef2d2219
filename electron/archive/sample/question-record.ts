import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { RecordOf } from '#shared/model/record';
import type { KnownRecords } from './known-records';
import { sampleId } from './sample-id';
import { sampleStamp } from './sample-stamp';
import type { QuestionSource } from './source-shapes';

/** A モヤモヤ, written down with the text it arose in. `position` is its place among those of that text, from 0. */
export function questionRecord(
  question: QuestionSource,
  position: number,
  known: KnownRecords,
): RecordOf<'openQuestion'> {
  const { key, cohort, raisedIn, visibility, answers, ...rest } = question;
  const place = known.place(raisedIn);
  return {
    ...rest,
    kind: 'openQuestion',
    id: sampleId('openQuestion', key, place.createdAt),
    visibility: visibility ?? DEFAULT_VISIBILITY.openQuestion,
    raisedIn: { recordId: place.id, position },
    ...(cohort === undefined ? {} : { cohortId: known.cohort(cohort).id }),
    answers: answers.map(({ in: answeredIn, ...answer }) => ({
      ...answer,
      ...(answeredIn === undefined ? {} : { recordId: known.place(answeredIn).id }),
    })),
    ...sampleStamp({ by: place.createdBy, at: place.createdAt }, answers),
  };
}
