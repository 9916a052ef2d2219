import { useSnapshot } from '../../app/use-archive';
import { AttachmentCard } from './attachment-card';
import styles from './attachments.module.css';

interface AttachmentListProps {
  /** of attachment records, in the order shown */
  readonly ids: readonly string[];
  readonly onRemove?: (id: string) => void;
}

/** The files of a record. One whose record is gone is said, not left out. */
export function AttachmentList({ ids, onRemove }: AttachmentListProps) {
  const { records } = useSnapshot();
  if (ids.length === 0) return null;
  return (
    <ul className={styles.list}>
      {ids.map((id) => {
        const record = records.get(id);
        if (record?.kind !== 'attachment' || record.deletedAt !== undefined) {
          return (
            <li key={id} className={styles.gone}>
              この添付は見つかりません（削除されたか、引き継ぎに入っていません）。
            </li>
          );
        }
        return (
          <AttachmentCard
            key={id}
            attachment={record}
            {...(onRemove ? { onRemove: () => onRemove(id) } : {})}
          />
        );
      })}
    </ul>
  );
}
