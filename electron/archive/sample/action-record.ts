import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { RecordOf } from '#shared/model/record';
import type { KnownRecords } from './known-records';
import { sampleId } from './sample-id';
import { sampleStamp } from './sample-stamp';
import type { ActionSource } from './source-shapes';

/** An item of an action plan or a pledge, written down with the text it arose in. */
export function actionRecord(action: ActionSource, known: KnownRecords): RecordOf<'actionItem'> {
  const { key, cohort, raisedIn, visibility, followUps, ...rest } = action;
  const place = known.place(raisedIn);
  return {
    ...rest,
    kind: 'actionItem',
    id: sampleId('actionItem', key, place.createdAt),
    visibility: visibility ?? DEFAULT_VISIBILITY.actionItem,
    cohortId: known.cohort(cohort).id,
    raisedIn: { recordId: place.id },
    followUps: followUps.map(({ cohort: takenUpBy, ...followUp }) => ({
      ...followUp,
      ...(takenUpBy === undefined ? {} : { cohortId: known.cohort(takenUpBy).id }),
    })),
    ...sampleStamp({ by: place.createdBy, at: place.createdAt }, followUps),
  };
}
