import { errorSentence } from '#shared/contract/error-sentences';
import { formatEventDate } from '#shared/dates/format-date';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { ArchiveMarkdown } from '../../app/archive-markdown';
import { CohortChip } from '../../app/cohort-chip';
import { useForm } from '../../app/form-host';
import { formatMoment } from '../../app/format-moment';
import { HistoryButton } from '../../app/history-button';
import { PhraseForm } from '../../app/phrase-form';
import { useServices } from '../../app/services';
import { SourceLink } from '../../app/source-link';
import { useCanWrite } from '../../app/use-can-write';
import { useTrash } from '../../app/use-trash';
import { Button, IconButton } from '../../components/button/button';
import { Card } from '../../components/layout/card';
import { Chip, Chips } from '../../components/status/chip';
import styles from './phrases.module.css';
import { quotation } from './quotation';
import { RecommendForm } from './recommend-form';

/** One phrase: the words, who said them where and when, why others recommend it, and the way back to its source. */
export function PhraseCard({ phrase }: { readonly phrase: KeyPhrase }) {
  const { client, toasts } = useServices();
  const canWrite = useCanWrite();
  const trash = useTrash();
  const openForm = useForm();
  const said = [phrase.speaker, phrase.occasion, phrase.date && formatEventDate(phrase.date)].filter(Boolean);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(quotation(phrase));
      toasts.show({ tone: 'done', text: 'コピーしました。' });
    } catch {
      toasts.show({ tone: 'error', text: 'コピーできませんでした。文字を選んで Ctrl+C を押してください。' });
    }
  };

  const withdraw = async (at: string): Promise<void> => {
    const answer = await client('keyPhrase.withdrawRecommendation', { id: phrase.id, at });
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    const { revision } = answer.value;
    toasts.show({
      tone: 'done',
      text: 'おすすめを取り消しました。',
      action: { label: '元に戻す', perform: () => void putBack(revision) },
    });
  };

  /** the phrase with the recommendation it had, unless somebody has changed it since */
  const putBack = async (expectedRevision: number): Promise<void> => {
    const answer = await client('record.save', { record: phrase, expectedRevision });
    toasts.show(
      answer.ok
        ? { tone: 'done', text: '元に戻しました。' }
        : { tone: 'error', text: errorSentence(answer.error) },
    );
  };

  return (
    <Card>
      <blockquote className={styles.words}>{phrase.text}</blockquote>
      {said.length > 0 && <p className={styles.said}>{said.join('　')}</p>}
      {phrase.comment && <ArchiveMarkdown source={phrase.comment} />}
      <Chips>
        <CohortChip cohortId={phrase.cohortId} />
        {phrase.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </Chips>
      {phrase.recommendations.length > 0 && (
        <ul className={styles.recommendations}>
          {phrase.recommendations.map((recommendation) => (
            <li key={recommendation.at} className={styles.recommendation}>
              <span className={styles.reason}>{recommendation.reason || 'おすすめします。'}</span>
              <span
                className={styles.said}
              >{`${recommendation.by}　${formatMoment(recommendation.at)}`}</span>
              {canWrite && (
                <IconButton
                  icon="close"
                  size="small"
                  label="このおすすめを取り消す"
                  onPress={() => void withdraw(recommendation.at)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <SourceLink record={phrase} className={styles.source}>
          出どころを見る
        </SourceLink>
        <IconButton icon="copy" size="small" label="出どころを添えてコピー" onPress={() => void copy()} />
        <HistoryButton id={phrase.id} size="small" />
        {canWrite && (
          <>
            <Button
              size="small"
              icon="star"
              onPress={() => openForm((close) => <RecommendForm phrase={phrase} onClose={close} />)}
            >
              おすすめする
            </Button>
            <IconButton
              icon="pencil"
              size="small"
              label="直す"
              onPress={() => openForm((close) => <PhraseForm phrase={phrase} onClose={close} />)}
            />
            <IconButton icon="trash" size="small" label="削除" onPress={() => void trash(phrase)} />
          </>
        )}
      </div>
    </Card>
  );
}
