import { CohortFilter } from '../../app/cohort-filter';
import { Button } from '../../components/button/button';
import { SelectField } from '../../components/fields/select-field';
import { isNarrowed, type MeetingFilter, NO_FILTER } from './meeting-filter';
import styles from './meeting-list.module.css';

interface MeetingFiltersProps {
  readonly filter: MeetingFilter;
  readonly onChange: (filter: MeetingFilter) => void;
  /** tags in use */
  readonly tags: readonly string[];
}

const GROUPINGS = [
  { value: 'fiscalYear', label: '年度ごと' },
  { value: 'cohort', label: '期ごと' },
] as const;

/** Narrows the list down and chooses how it is laid out. */
export function MeetingFilters({ filter, onChange, tags }: MeetingFiltersProps) {
  return (
    <search className={styles.filters} aria-label="一覧を絞り込む">
      <input
        className={styles.text}
        type="search"
        aria-label="題名・相手・場所で絞り込む"
        placeholder="題名・相手・場所で絞り込む"
        value={filter.text}
        onChange={({ target }) => onChange({ ...filter, text: target.value })}
      />
      <CohortFilter value={filter.cohortId} onChange={(cohortId) => onChange({ ...filter, cohortId })} />
      <SelectField
        compact
        label="タグ"
        value={filter.tag}
        options={[
          { value: '', label: 'すべてのタグ' },
          ...tags.map((tag) => ({ value: tag, label: `#${tag}` })),
        ]}
        onChange={(tag) => onChange({ ...filter, tag })}
      />
      <SelectField
        compact
        label="まとめ方"
        value={filter.grouping}
        options={GROUPINGS}
        onChange={(grouping) => onChange({ ...filter, grouping })}
      />
      {isNarrowed(filter) && (
        <Button
          look="quiet"
          icon="close"
          onPress={() => onChange({ ...NO_FILTER, grouping: filter.grouping })}
        >
          絞り込みをやめる
        </Button>
      )}
    </search>
  );
}
