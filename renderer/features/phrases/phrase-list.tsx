import { useMemo, useState } from 'react';
import { phrasesCsv } from '#shared/importing/csv/records-csv';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { CohortFilter } from '../../app/cohort-filter';
import { csvFile } from '../../app/csv-file';
import { PhraseForm } from '../../app/phrase-form';
import { FindBar } from '../../app/reader/find-bar';
import { useFoundCard } from '../../app/reader/use-found-card';
import type { SearchHits } from '../../app/route';
import { saveFile } from '../../app/save-file';
import { useServices } from '../../app/services';
import { useRecords } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { FilterBar } from '../../components/fields/filter-bar';
import { SelectField } from '../../components/fields/select-field';
import { LongList } from '../../components/layout/long-list';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { filterPhrases, type PhraseFilter, valuesOf } from './filter-phrases';
import { PhraseCard } from './phrase-card';
import styles from './phrases.module.css';

const RECOMMENDED = [
  { value: 'all', label: 'すべてのフレーズ' },
  { value: 'recommended', label: 'おすすめだけ' },
] as const;

/** Cards drawn at once. */
const STEP = 60;

interface PhraseListProps {
  /** the card that was come to */
  readonly focusId: string | undefined;
  /** the search that led to it */
  readonly place: SearchHits | undefined;
}

/** フレーズ: the words that moved people, as cards. `focusId` 'new' opens an empty form. */
export function PhraseList({ focusId, place }: PhraseListProps) {
  const { router } = useServices();
  const canWrite = useCanWrite();
  const phrases = useRecords('keyPhrase');
  const cohorts = useRecords('cohort');
  const [filter, setFilter] = useState<PhraseFilter>({
    cohortId: '',
    tag: '',
    speaker: '',
    recommended: 'all',
  });
  const found = useFoundCard(focusId, place);
  const list = useMemo(() => filterPhrases(phrases, filter, focusId), [phrases, filter, focusId]);
  const closeForm = (): void => router.navigate({ page: 'phrases' }, 'replace');

  const add = canWrite && (
    <Button look="primary" icon="plus" onPress={() => router.navigate({ page: 'phrases', id: 'new' })}>
      書き留める
    </Button>
  );
  const choices = (label: string, values: readonly string[]) => [
    { value: '', label },
    ...values.map((value) => ({ value, label: value })),
  ];
  return (
    <Page
      title="キーフレーズ"
      lead="心を動かした言葉を、だれが、いつ、どこで言ったかといっしょに残します。"
      actions={
        phrases.length > 0 && (
          <>
            {add}
            <Button
              icon="inbox"
              onPress={() => saveFile(csvFile(phrasesCsv(list, cohorts)), 'キーフレーズ.csv')}
            >
              CSVに書き出す
            </Button>
          </>
        )
      }
    >
      {phrases.length === 0 ? (
        <EmptyState icon="quote" title="まだフレーズがありません" action={add}>
          資料や対話の記録を読みながら、言葉を選んで「フレーズにする」を押すと、その場所へのリンクといっしょに残ります。
        </EmptyState>
      ) : (
        <>
          <FindBar find={found.find} />
          <FilterBar count={`${list.length}件`}>
            <SelectField
              compact
              label="おすすめ"
              value={filter.recommended}
              options={RECOMMENDED}
              onChange={(recommended) => setFilter({ ...filter, recommended })}
            />
            <CohortFilter
              value={filter.cohortId}
              onChange={(cohortId) => setFilter({ ...filter, cohortId })}
            />
            <SelectField
              compact
              label="タグ"
              value={filter.tag}
              options={choices(
                'すべてのタグ',
                valuesOf(phrases, (phrase) => phrase.tags),
              )}
              onChange={(tag) => setFilter({ ...filter, tag })}
            />
            <SelectField
              compact
              label="話者"
              value={filter.speaker}
              options={choices('すべての話者', valuesOf(phrases, speakersOf))}
              onChange={(speaker) => setFilter({ ...filter, speaker })}
            />
          </FilterBar>
          <LongList items={list} step={STEP} className={styles.cards}>
            {(phrase) => (
              <li
                key={phrase.id}
                ref={phrase.id === focusId ? found.card : null}
                className={phrase.id === focusId ? styles.focused : styles.item}
              >
                <PhraseCard phrase={phrase} />
              </li>
            )}
          </LongList>
        </>
      )}
      {focusId === 'new' && canWrite && <PhraseForm onClose={closeForm} />}
    </Page>
  );
}

const speakersOf = (phrase: KeyPhrase): readonly string[] => (phrase.speaker ? [phrase.speaker] : []);
