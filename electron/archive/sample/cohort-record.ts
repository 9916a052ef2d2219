import { DEFAULT_VISIBILITY } from '#shared/model/default-visibility';
import type { RecordOf } from '#shared/model/record';
import { sampleId } from './sample-id';
import { eveningOf, sampleStamp } from './sample-stamp';
import type { CohortSource } from './source-shapes';

/** A 期, entered in the April its year begins by its first member. */
export function cohortRecord({ key, visibility, ...cohort }: CohortSource): RecordOf<'cohort'> {
  const at = eveningOf(`${cohort.fiscalYear}-04`);
  return {
    ...cohort,
    kind: 'cohort',
    id: sampleId('cohort', key, at),
    visibility: visibility ?? DEFAULT_VISIBILITY.cohort,
    ...sampleStamp({ by: cohort.members[0]?.name ?? '', at }),
  };
}
