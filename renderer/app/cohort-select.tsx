import { SelectField } from '../components/fields/select-field';
import { useRecords } from './use-archive';

interface CohortSelectProps {
  /** a cohort's id; undefined = none */
  readonly value: string | undefined;
  readonly onChange: (cohortId: string | undefined) => void;
}

/** Chooses the cohort a record belongs to. */
export function CohortSelect({ value, onChange }: CohortSelectProps) {
  const cohorts = useRecords('cohort');
  return (
    <SelectField
      label="期"
      value={value ?? ''}
      options={[
        { value: '', label: '期を決めない' },
        ...cohorts
          .toReversed()
          .map((cohort) => ({ value: cohort.id, label: `第${cohort.number}期 ${cohort.theme}` })),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  );
}
