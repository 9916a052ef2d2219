import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import styles from './trash.module.css';

interface PurgeDialogProps {
  /** at least one */
  readonly records: readonly ArchiveRecord[];
  readonly onClose: () => void;
  readonly onPurge: () => void;
}

/** Asks before records are removed for good. */
export function PurgeDialog({ records, onClose, onPurge }: PurgeDialogProps) {
  const [only] = records;
  const isOne = records.length === 1;
  return (
    <ModalDialog title="完全に削除しますか" isOpen onClose={onClose}>
      <p>
        {isOne && only
          ? `「${recordTitle(only)}」をアーカイブから取り除きます。`
          : `${records.length}件の記録をアーカイブから取り除きます。`}
      </p>
      <p className={styles.none}>まちがえたときは、すぐあとのお知らせか「変更の一覧」から元に戻せます。</p>
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="danger" onPress={onPurge}>
          {isOne ? '完全に削除する' : `${records.length}件を完全に削除する`}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
