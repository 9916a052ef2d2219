import { SelectField } from '../components/fields/select-field';
import { useRecords } from './use-archive';

interface CohortFilterProps {
  /** a cohort's id; '' = all */
  readonly value: string;
  readonly onChange: (cohortId: string) => void;
}

/** Narrows a list to one cohort. */
export function CohortFilter({ value, onChange }: CohortFilterProps) {
  const cohorts = useRecords('cohort');
  return (
    <SelectField
      compact
      label="期"
      value={value}
      options={[
        { value: '', label: 'すべての期' },
        ...cohorts.map((cohort) => ({ value: cohort.id, label: `第${cohort.number}期` })),
      ]}
      onChange={onChange}
    />
  );
}
