import { useState } from 'react';
import type { OpenQuestion, QuestionStatus } from '#shared/model/open-question';
import { QUESTION_STATUS_LABELS } from '#shared/model/status-labels';
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
import { Page } from '../../components/layout/page';
import styles from '../../components/layout/thread-card.module.css';
import { EmptyState } from '../../components/status/empty-state';
import { QuestionCard } from './question-card';
import { QuestionForm } from './question-form';

const SHOWN_OPTIONS = [
  { value: 'unsolved', label: 'まだ解けていないもの' },
  { value: 'open', label: QUESTION_STATUS_LABELS.open },
  { value: 'hinted', label: QUESTION_STATUS_LABELS.hinted },
  { value: 'answered', label: QUESTION_STATUS_LABELS.answered },
  { value: 'all', label: 'すべて' },
] as const;
type Shown = (typeof SHOWN_OPTIONS)[number]['value'];

const isShown = (status: QuestionStatus, shown: Shown): boolean =>
  shown === 'all' || (shown === 'unsolved' ? status !== 'answered' : status === shown);

/** Cards drawn at once. */
const STEP = 60;

interface QuestionListProps {
  /** the card that was come to */
  readonly focusId: string | undefined;
  /** the search that led to it */
  readonly place: SearchHits | undefined;
}

/** モヤモヤ: questions left open, and what became of them. */
export function QuestionList({ focusId, place }: QuestionListProps) {
  const canWrite = useCanWrite();
  const questions = useRecords('openQuestion');
  const focused = questions.find((question) => question.id === focusId);
  const [shown, setShown] = useState<Shown>(focused?.status === 'answered' ? 'all' : 'unsolved');
  const [cohortId, setCohortId] = useState('');
  const [adding, setAdding] = useState(false);
  const found = useFoundCard(focusId, place);
  const first = (question: OpenQuestion): number => (question.id === focusId ? 1 : 0);
  const list = questions
    .filter(
      (question) => isShown(question.status, shown) && (cohortId === '' || question.cohortId === cohortId),
    )
    .toSorted((a, b) => first(b) - first(a) || b.createdAt.localeCompare(a.createdAt));

  const add = canWrite && (
    <Button look="primary" icon="plus" onPress={() => setAdding(true)}>
      モヤモヤを書く
    </Button>
  );
  return (
    <Page
      title="モヤモヤ"
      lead="解けないまま持ち帰った問い。何年か後に、だれかが続きを書くかもしれません。"
      actions={questions.length > 0 && add}
    >
      {questions.length === 0 ? (
        <EmptyState icon="question" title="まだモヤモヤがありません" action={add}>
          オフサイトミーティングの記録に書いたモヤモヤが、ここに集まります。
        </EmptyState>
      ) : (
        <>
          <FindBar find={found.find} />
          <FilterBar count={`${list.length}件`}>
            <SelectField compact label="状態" value={shown} options={SHOWN_OPTIONS} onChange={setShown} />
            <CohortFilter value={cohortId} onChange={setCohortId} />
          </FilterBar>
          <LongList items={list} step={STEP} className={styles.list}>
            {(question) => (
              <li
                key={question.id}
                ref={question.id === focusId ? found.card : null}
                className={question.id === focusId ? styles.focused : ''}
              >
                <QuestionCard question={question} />
              </li>
            )}
          </LongList>
        </>
      )}
      {adding && <QuestionForm onClose={() => setAdding(false)} />}
    </Page>
  );
}
