import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { formatMoment } from '../../app/format-moment';
import { HistoryButton } from '../../app/history-button';
import { personWords } from '../../app/person-words';
import { Button } from '../../components/button/button';
import { Chip } from '../../components/status/chip';
import { daysLeft, daysLeftWords } from './days-left';
import styles from './trash.module.css';

interface TrashRowProps {
  readonly record: ArchiveRecord;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** One record in the trash: since when, for how long still, and the two ways out. */
export function TrashRow({ record, onRestore, onPurge }: TrashRowProps) {
  const title = recordTitle(record);
  const { deletedAt = '', updatedBy } = record;
  return (
    <div className={styles.entry}>
      <div className={styles.words}>
        <p className={styles.title}>
          <Chip>{KIND_LABELS[record.kind]}</Chip> {title}
        </p>
        <p className={styles.when}>
          {`${formatMoment(deletedAt)}に${personWords(updatedBy)}が削除`}
          <span className={styles.left}>{daysLeftWords(daysLeft(deletedAt, Date.now()))}</span>
        </p>
      </div>
      <span className={styles.acts}>
        <HistoryButton id={record.id} size="small" />
        <Button size="small" icon="undo" aria-label={`「${title}」を元に戻す`} onPress={onRestore}>
          元に戻す
        </Button>
        <Button size="small" look="quiet" aria-label={`「${title}」を完全に削除`} onPress={onPurge}>
          完全に削除
        </Button>
      </span>
    </div>
  );
}
