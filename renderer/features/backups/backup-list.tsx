import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { assertNever } from '#shared/model/assert-never';
import { useServices } from '../../app/services';
import { useUndoToast } from '../../app/undo-toast';
import { LongList } from '../../components/layout/long-list';
import { EmptyState } from '../../components/status/empty-state';
import { LoadFailure } from '../../components/status/load-failure';
import { Waiting } from '../../components/status/waiting';
import { BackupRow } from './backup-row';
import type { Backup } from './backup-words';
import styles from './backups.module.css';
import { RestoreDialog } from './restore-dialog';
import type { Backups } from './use-backups';

interface BackupListProps {
  readonly backups: Backups;
  /** the list or the archive is another one now */
  readonly onChanged: () => void;
}

/** The backups, newest first. One at a time is compared: each comparison reads a whole archive. */
export function BackupList({ backups, onChanged }: BackupListProps) {
  const { client, toasts } = useServices();
  const showUndo = useUndoToast();
  const [openId, setOpenId] = useState<string>();
  const [restoring, setRestoring] = useState<Backup>();
  const [isBusy, setBusy] = useState(false);

  const restore = async ({ backupId }: Backup): Promise<void> => {
    setRestoring(undefined);
    setOpenId(undefined);
    setBusy(true);
    const answer = await client('backup.restore', { backupId });
    setBusy(false);
    if (answer.ok) showUndo('控えの内容に戻しました。', answer.value.transactionId);
    else toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    onChanged();
  };

  switch (backups.state) {
    case 'loading':
      return <Waiting label="控えを調べています" />;
    case 'failed':
      return <LoadFailure error={backups.error} onRetry={onChanged} />;
    case 'ready':
      if (backups.backups.length === 0) {
        return (
          <EmptyState icon="copy" title="まだ控えがありません">
            アーカイブを開いたときと、書いているあいだ15分ごとに、自動で控えを取ります。
          </EmptyState>
        );
      }
      return (
        <>
          {isBusy && <Waiting label="控えの内容に戻しています" />}
          <LongList items={backups.backups} step={30} className={styles.list}>
            {(backup) => (
              <BackupRow
                key={backup.backupId}
                backup={backup}
                isOpen={backup.backupId === openId}
                isBusy={isBusy}
                onToggle={() => setOpenId(backup.backupId === openId ? undefined : backup.backupId)}
                onRestore={() => setRestoring(backup)}
              />
            )}
          </LongList>
          {restoring && (
            <RestoreDialog
              backup={restoring}
              onClose={() => setRestoring(undefined)}
              onRestore={() => void restore(restoring)}
            />
          )}
        </>
      );
    default:
      return assertNever(backups);
  }
}
