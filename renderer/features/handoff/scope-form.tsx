import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import { recordsByKind, useSnapshot } from '../../app/use-archive';
import { Checkbox } from '../../components/fields/checkbox';
import styles from './handoff.module.css';
import { type Scope, toggled } from './scope';

interface ScopeFormProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** Kinds, cohorts and tags that go in. An empty choice of cohorts or tags means all. */
export function ScopeForm({ scope, onChange }: ScopeFormProps) {
  const snapshot = useSnapshot();
  const { cohort: cohorts } = recordsByKind(snapshot);
  const tags = [...new Set([...snapshot.records.values()].flatMap((record) => record.tags))].sort((a, b) =>
    a.localeCompare(b, 'ja'),
  );
  return (
    <div className={styles.scope}>
      <fieldset className={styles.group}>
        <legend>種別</legend>
        {RECORD_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={scope.kinds.includes(kind)}
            onChange={(on) => onChange({ ...scope, kinds: toggled(scope.kinds, kind, on) })}
          >
            {KIND_LABELS[kind]}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>期（選ばなければすべて）</legend>
        {cohorts.map((cohort) => (
          <Checkbox
            key={cohort.id}
            isSelected={scope.cohortIds.includes(cohort.id)}
            onChange={(on) => onChange({ ...scope, cohortIds: toggled(scope.cohortIds, cohort.id, on) })}
          >
            {`第${cohort.number}期`}
          </Checkbox>
        ))}
        {scope.cohortIds.length > 0 && (
          <Checkbox
            isSelected={scope.cohortIds.includes(null)}
            onChange={(on) => onChange({ ...scope, cohortIds: toggled(scope.cohortIds, null, on) })}
          >
            期に属さないもの
          </Checkbox>
        )}
      </fieldset>
      {tags.length > 0 && (
        <fieldset className={styles.group}>
          <legend>タグ（選ばなければすべて）</legend>
          {tags.map((tag) => (
            <Checkbox
              key={tag}
              isSelected={scope.tags.includes(tag)}
              onChange={(on) => onChange({ ...scope, tags: toggled(scope.tags, tag, on) })}
            >
              {tag}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.group}>
        <legend>公開範囲</legend>
        <Checkbox
          isSelected={scope.includeTeam}
          onChange={(includeTeam) => onChange({ ...scope, includeTeam })}
        >
          「隊内」の記録も入れる
        </Checkbox>
        <p className={styles.note}>「自分だけ」の記録は、どの場合も入りません。</p>
      </fieldset>
    </div>
  );
}
