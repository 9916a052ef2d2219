import type { OpenQuestion, QuestionStatus } from '#shared/model/open-question';
import { QUESTION_STATUS_LABELS } from '#shared/model/status-labels';
import { ArchiveMarkdown } from '../../app/archive-markdown';
import { CohortChip } from '../../app/cohort-chip';
import { useForm } from '../../app/form-host';
import { formatMoment } from '../../app/format-moment';
import { HistoryButton } from '../../app/history-button';
import { RecordLink } from '../../app/record-link';
import { useServices } from '../../app/services';
import { SourceLink } from '../../app/source-link';
import { useCanWrite } from '../../app/use-can-write';
import { useTrash } from '../../app/use-trash';
import { Button } from '../../components/button/button';
import { Card } from '../../components/layout/card';
import styles from '../../components/layout/thread-card.module.css';
import { Chip } from '../../components/status/chip';
import { AnswerForm } from './answer-form';
import { QuestionForm } from './question-form';

const TONES: Readonly<Record<QuestionStatus, 'plain' | 'info' | 'success'>> = {
  open: 'plain',
  hinted: 'info',
  answered: 'success',
};

/** A question, where it was raised, and the answers that came over the years. */
export function QuestionCard({ question }: { readonly question: OpenQuestion }) {
  const { capabilities } = useServices();
  const canWrite = useCanWrite();
  const trash = useTrash();
  const openForm = useForm();
  return (
    <Card>
      <div className={styles.head}>
        <Chip tone={TONES[question.status]}>{QUESTION_STATUS_LABELS[question.status]}</Chip>
        <CohortChip cohortId={question.cohortId} />
      </div>
      <p className={styles.text}>{question.text}</p>
      {question.raisedIn && (
        <p className={styles.from}>
          出どころ：
          <RecordLink recordId={question.raisedIn.recordId} />
        </p>
      )}
      {question.source && (
        <p className={styles.from}>
          <SourceLink record={question}>資料のこの場所を読む</SourceLink>
        </p>
      )}
      {question.answers.length > 0 && (
        <ol className={styles.thread}>
          {question.answers.map((answer) => (
            <li key={answer.at} className={styles.entry}>
              <ArchiveMarkdown source={answer.note} />
              <p className={styles.from}>
                {`${answer.by}　${formatMoment(answer.at)}`}
                {answer.recordId && <RecordLink recordId={answer.recordId} />}
              </p>
            </li>
          ))}
        </ol>
      )}
      {capabilities.canWrite && (
        <div className={styles.buttons}>
          {canWrite && (
            <>
              <Button
                size="small"
                icon="pencil"
                onPress={() => openForm((close) => <AnswerForm question={question} onClose={close} />)}
              >
                手がかりや答えを書く
              </Button>
              <Button
                size="small"
                look="quiet"
                onPress={() => openForm((close) => <QuestionForm question={question} onClose={close} />)}
              >
                直す
              </Button>
              <Button size="small" look="quiet" icon="trash" onPress={() => void trash(question)}>
                削除
              </Button>
            </>
          )}
          <HistoryButton id={question.id} size="small" />
        </div>
      )}
    </Card>
  );
}
