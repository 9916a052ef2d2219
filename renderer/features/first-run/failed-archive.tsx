import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveStatus } from '../../app/archive-model';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import { Waiting } from '../../components/status/waiting';
import styles from './recovery.module.css';
import { RecoveryOffers } from './recovery-offers';

interface FailedArchiveProps {
  readonly status: Extract<ArchiveStatus, { state: 'failed' }>;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
}

/** The archive that was used before cannot be opened: why, and what can be done about it. */
export function FailedArchive({ status, isBusy, onRetry }: FailedArchiveProps) {
  const retry = (
    <Button size="small" isDisabled={isBusy} onPress={onRetry}>
      もう一度試す
    </Button>
  );
  return (
    <>
      <Notice tone="error" action={retry}>
        {errorSentence(status.error)}
      </Notice>
      {status.isWaiting && (
        <div className={styles.waiting}>
          <Waiting label="見つかるまで待っています" />
          <p className={styles.note}>
            USBメモリーを差し直すか、共有フォルダーにつながると、ひとりでに開きます。この画面のまま待っていてかまいません。
          </p>
        </div>
      )}
      {status.offers.length > 0 && <RecoveryOffers offers={status.offers} />}
    </>
  );
}
