import { formatFiscalYear } from '#shared/dates/format-date';
import { VISIBILITY_LABELS } from '#shared/model/status-labels';
import { readNumber, readYear } from '../../app/read-numbers';
import { useRecords } from '../../app/use-archive';
import { DateField } from '../../components/fields/date-field';
import { SelectField } from '../../components/fields/select-field';
import { TagField } from '../../components/fields/tag-field';
import { TextField } from '../../components/fields/text-field';
import type { CohortChoice, ReportFactsDraft } from './facts-draft';
import styles from './import.module.css';

interface FactsFormProps {
  readonly facts: ReportFactsDraft;
  readonly onChange: (facts: ReportFactsDraft) => void;
}

const VISIBILITY_OPTIONS = (['handoff', 'team', 'private'] as const).map((value) => ({
  value,
  label: VISIBILITY_LABELS[value],
}));

/** Title, date, cohort and tags, proposed from the text. */
export function FactsForm({ facts, onChange }: FactsFormProps) {
  const cohorts = useRecords('cohort');
  const knownTags = [...new Set(useRecords('report').flatMap((report) => report.tags))];
  const { cohort } = facts;
  const choose = (value: string): void => {
    const next: CohortChoice =
      value === 'none'
        ? { to: 'none' }
        : value === 'new'
          ? { to: 'new', number: '', year: '' }
          : { to: 'known', id: value };
    onChange({ ...facts, cohort: next });
  };
  return (
    <div className={styles.facts}>
      <TextField
        label="題名"
        isRequired
        value={facts.title}
        onChange={(title) => onChange({ ...facts, title })}
      />
      <DateField label="日付" value={facts.date} onChange={(date) => onChange({ ...facts, date })} />
      <SelectField
        label="期"
        value={cohort.to === 'known' ? cohort.id : cohort.to}
        options={[
          { value: 'none', label: '期を決めない' },
          { value: 'new', label: '新しい期を作る' },
          ...cohorts.map((one) => ({
            value: one.id,
            label: `第${one.number}期（${formatFiscalYear(one.fiscalYear)}）`,
          })),
        ]}
        onChange={choose}
      />
      {cohort.to === 'new' && (
        <>
          <TextField
            label="何期"
            value={cohort.number}
            onChange={(number) => onChange({ ...facts, cohort: { ...cohort, number } })}
            error={readNumber(cohort.number) === undefined ? '1から999までの数を入れてください' : undefined}
          />
          <TextField
            label="年度"
            value={cohort.year}
            onChange={(year) => onChange({ ...facts, cohort: { ...cohort, year } })}
            hint={yearHint(cohort.year)}
            error={
              readYear(cohort.year) === undefined
                ? '「令和3年度」や「2021」のように入れてください'
                : undefined
            }
          />
        </>
      )}
      <TagField
        label="タグ"
        value={facts.tags}
        known={knownTags}
        onChange={(tags) => onChange({ ...facts, tags })}
      />
      <SelectField
        label="公開範囲"
        value={facts.visibility}
        options={VISIBILITY_OPTIONS}
        onChange={(visibility) => onChange({ ...facts, visibility })}
      />
    </div>
  );
}

function yearHint(text: string): string | undefined {
  const year = readYear(text);
  return year === undefined ? undefined : formatFiscalYear(year);
}
