import { useState } from 'react';
import type { ActionItem, ActionStatus } from '#shared/model/action-item';
import { ACTION_STAGES, ACTION_STATUS_LABELS } from '#shared/model/status-labels';
import { CohortFilter } from '../../app/cohort-filter';
import { FindBar } from '../../app/reader/find-bar';
import { useFoundCard } from '../../app/reader/use-found-card';
import type { SearchHits } from '../../app/route';
import { useRecords } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { FilterBar } from '../../components/fields/filter-bar';
import { SelectField } from '../../components/fields/select-field';
import { LongList } from '../../components/layout/long-list';
import { Page, Section } from '../../components/layout/page';
import styles from '../../components/layout/thread-card.module.css';
import { EmptyState } from '../../components/status/empty-state';
import { ActionCard } from './action-card';
import { ActionForm } from './action-form';

const SHOWN_OPTIONS = [
  { value: 'all', label: 'すべての状態' },
  { value: 'running', label: '続いているもの' },
  { value: 'planned', label: ACTION_STATUS_LABELS.planned },
  { value: 'doing', label: ACTION_STATUS_LABELS.doing },
  { value: 'done', label: ACTION_STATUS_LABELS.done },
  { value: 'dropped', label: ACTION_STATUS_LABELS.dropped },
] as const;
type Shown = (typeof SHOWN_OPTIONS)[number]['value'];

const isShown = (status: ActionStatus, shown: Shown): boolean =>
  shown === 'all' || (shown === 'running' ? status === 'planned' || status === 'doing' : status === shown);

/** Cards of a stage drawn at once. */
const STEP = 40;

interface ActionListProps {
  /** the card that was come to */
  readonly focusId: string | undefined;
  /** the search that led to it */
  readonly place: SearchHits | undefined;
}

/** アクション: what cohorts set out to do, stage by stage, and what later ones made of it. */
export function ActionList({ focusId, place }: ActionListProps) {
  const canWrite = useCanWrite();
  const actions = useRecords('actionItem');
  const [shown, setShown] = useState<Shown>('all');
  const [cohortId, setCohortId] = useState('');
  const [adding, setAdding] = useState(false);
  const found = useFoundCard(focusId, place);
  const first = (action: ActionItem): number => (action.id === focusId ? 1 : 0);
  const list = actions
    .filter((action) => isShown(action.status, shown) && (cohortId === '' || action.cohortId === cohortId))
    .toSorted((a, b) => first(b) - first(a));

  const add = canWrite && (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      アクションを加える
    </Button>
  );
  return (
    <Page
      title="アクション"
      lead="まず、次に、さらに。計画がその後どうなったかを、期を越えて追いかけます。"
      actions={actions.length > 0 && add}
    >
      {actions.length === 0 ? (
        <EmptyState icon="steps" title="まだアクションがありません" action={add}>
          アクションプランの項目や、一人ひとりの宣言をここに残すと、次の期が続きを書けます。
        </EmptyState>
      ) : (
        <>
          <FindBar find={found.find} />
          <FilterBar count={`${list.length}件`}>
            <SelectField compact label="状態" value={shown} options={SHOWN_OPTIONS} onChange={setShown} />
            <CohortFilter value={cohortId} onChange={setCohortId} />
          </FilterBar>
          {ACTION_STAGES.map(({ stage, label }) => {
            const items = list.filter((action) => action.stage === stage);
            if (items.length === 0) return null;
            return (
              <Section key={stage} title={`${label}（${items.length}）`}>
                <LongList items={items} step={STEP} className={styles.list}>
                  {(action) => (
                    <li
                      key={action.id}
                      ref={action.id === focusId ? found.card : null}
                      className={action.id === focusId ? styles.focused : ''}
                    >
                      <ActionCard action={action} />
                    </li>
                  )}
                </LongList>
              </Section>
            );
          })}
        </>
      )}
      {adding && <ActionForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
