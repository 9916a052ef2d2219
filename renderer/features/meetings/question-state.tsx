import type { OpenQuestion } from '#shared/model/open-question';
import { QUESTION_STATUS_LABELS } from '#shared/model/status-labels';
import { formatMoment } from '../../app/format-moment';
import { RecordLink } from '../../app/record-link';
import { Chip } from '../../components/status/chip';
import styles from './question-state.module.css';

const TONES = { open: 'plain', hinted: 'info', answered: 'success' } as const;

/** How far a モヤモヤ has come, in a word. */
export function QuestionStatusChip({ question }: { readonly question: OpenQuestion }) {
  return <Chip tone={TONES[question.status]}>{QUESTION_STATUS_LABELS[question.status]}</Chip>;
}

/** What was answered, by whom and when, and where it is written. */
export function QuestionAnswers({ question }: { readonly question: OpenQuestion }) {
  if (question.answers.length === 0) return null;
  return (
    <ul className={styles.answers}>
      {question.answers.map((answer) => (
        <li key={`${answer.at} ${answer.by}`} className={styles.answer}>
          <p className={styles.note}>{answer.note}</p>
          <p className={styles.by}>
            {[answer.by, formatMoment(answer.at)].filter((part) => part !== '').join('、')}
            {answer.recordId !== undefined && (
              <>
                {'　'}
                <RecordLink recordId={answer.recordId} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
