import { Chip } from '../components/status/chip';
import { useSnapshot } from './use-archive';

/** 第8期, when the record belongs to one. */
export function CohortChip({ cohortId }: { readonly cohortId: string | undefined }) {
  const cohort = useSnapshot().records.get(cohortId ?? '');
  return cohort?.kind === 'cohort' ? <Chip>{`第${cohort.number}期`}</Chip> : null;
}
