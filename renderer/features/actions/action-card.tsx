import { formatEventDate } from '#shared/dates/format-date';
import type { ActionItem, ActionStatus } from '#shared/model/action-item';
import { ACTION_STATUS_LABELS } from '#shared/model/status-labels';
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
import { ActionForm } from './action-form';
import { FollowUpForm } from './follow-up-form';

const TONES: Readonly<Record<ActionStatus, 'plain' | 'accent' | 'success'>> = {
  planned: 'plain',
  doing: 'accent',
  done: 'success',
  dropped: 'plain',
};

/** A plan item or a pledge, with what was reported of it since. */
export function ActionCard({ action }: { readonly action: ActionItem }) {
  const { capabilities } = useServices();
  const canWrite = useCanWrite();
  const trash = useTrash();
  const openForm = useForm();
  return (
    <Card>
      <div className={styles.head}>
        <Chip tone={TONES[action.status]}>{ACTION_STATUS_LABELS[action.status]}</Chip>
        <CohortChip cohortId={action.cohortId} />
        {action.type === 'pledge' && <Chip tone="info">{`宣言　${action.owner ?? ''}`}</Chip>}
        {action.due && <Chip>{`${formatEventDate(action.due)}まで`}</Chip>}
      </div>
      <p className={styles.text}>{action.text}</p>
      {action.type === 'team' && action.owner && <p className={styles.from}>{`担当：${action.owner}`}</p>}
      {action.raisedIn && (
        <p className={styles.from}>
          出どころ：
          <RecordLink recordId={action.raisedIn.recordId} />
        </p>
      )}
      {action.source && (
        <p className={styles.from}>
          <SourceLink record={action}>資料のこの場所を読む</SourceLink>
        </p>
      )}
      {action.followUps.length > 0 && (
        <ol className={styles.thread}>
          {action.followUps.map((followUp) => (
            <li key={followUp.at} className={styles.entry}>
              <div className={styles.head}>
                <Chip tone={TONES[followUp.status]}>{ACTION_STATUS_LABELS[followUp.status]}</Chip>
                <CohortChip cohortId={followUp.cohortId} />
                <span className={styles.from}>{`${followUp.by}　${formatMoment(followUp.at)}`}</span>
              </div>
              <ArchiveMarkdown source={followUp.note} />
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
                onPress={() => openForm((close) => <FollowUpForm action={action} onClose={close} />)}
              >
                その後を書く
              </Button>
              <Button
                size="small"
                look="quiet"
                onPress={() => openForm((close) => <ActionForm action={action} onClose={close} />)}
              >
                直す
              </Button>
              <Button size="small" look="quiet" icon="trash" onPress={() => void trash(action)}>
                削除
              </Button>
            </>
          )}
          <HistoryButton id={action.id} size="small" />
        </div>
      )}
    </Card>
  );
}
