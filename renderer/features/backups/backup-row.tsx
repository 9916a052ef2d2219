import { formatBytes } from '../../app/format-bytes';
import { formatDayAndTime } from '../../app/format-moment';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { Chip } from '../../components/status/chip';
import { BackupContents } from './backup-contents';
import { type Backup, PLACE_WORDS, REASON_WORDS } from './backup-words';
import styles from './backups.module.css';

interface BackupRowProps {
  readonly backup: Backup;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
  readonly onRestore: () => void;
}

/** One backup: when and why it was made, how large it is, where it lies. */
export function BackupRow({ backup, isOpen, isBusy, onToggle, onRestore }: BackupRowProps) {
  const canWrite = useCanWrite();
  const when = formatDayAndTime(backup.at);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.facts}>
          <h2 className={styles.when}>{when}</h2>
          <span className={styles.quiet}>{REASON_WORDS[backup.reason]}</span>
          <span className={styles.quiet}>{formatBytes(backup.bytes)}</span>
          <Chip tone={backup.place === 'second' ? 'info' : 'plain'}>{PLACE_WORDS[backup.place]}</Chip>
        </div>
        <div className={styles.acts}>
          <Button
            size="small"
            icon={isOpen ? 'chevronUp' : 'chevronDown'}
            aria-expanded={isOpen}
            aria-label={`${when}の控えと今とのちがい`}
            onPress={onToggle}
          >
            今とのちがい
          </Button>
          {canWrite && (
            <Button
              size="small"
              icon="undo"
              isDisabled={isBusy}
              aria-label={`${when}の控えに戻す`}
              onPress={onRestore}
            >
              この控えに戻す
            </Button>
          )}
        </div>
      </div>
      {isOpen && <BackupContents backupId={backup.backupId} />}
    </li>
  );
}
