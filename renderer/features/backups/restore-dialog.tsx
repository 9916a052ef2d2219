import { formatDayAndTime } from '../../app/format-moment';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { BackupContents } from './backup-contents';
import { type Backup, REASON_WORDS } from './backup-words';
import styles from './backups.module.css';

interface RestoreDialogProps {
  readonly backup: Backup;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

/** What going back to a backup will do, before it is done. */
export function RestoreDialog({ backup, onClose, onRestore }: RestoreDialogProps) {
  return (
    <ModalDialog wide title="この控えの内容に戻しますか" isOpen onClose={onClose}>
      <p>{`${formatDayAndTime(backup.at)}の控え（${REASON_WORDS[backup.reason]}）の内容に戻します。`}</p>
      <ul className={styles.promises}>
        <li>いまの内容の控えを、先に取ってから戻します。</li>
        <li>このあとに加わった記録は、消さずにゴミ箱へ移します。</li>
        <li>戻したあとでも、「元に戻す」で今の内容に帰れます。</li>
      </ul>
      <BackupContents backupId={backup.backupId} />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" onPress={onRestore}>
          この控えに戻す
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
