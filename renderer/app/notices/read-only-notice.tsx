import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { Button } from '../../components/button/button';
import { Icon } from '../../components/icon/icon';
import type { ArchiveStatus } from '../archive-model';
import { useServices } from '../services';
import styles from './notices.module.css';
import { readOnlySentence } from './read-only-sentence';

type ReadOnlyReason = NonNullable<Extract<ArchiveStatus, { state: 'open' }>['readOnly']>;

/** Who holds the archive, or what else keeps it from being changed; a holder that is gone can be succeeded. */
export function ReadOnlyNotice({ reason }: { readonly reason: ReadOnlyReason }) {
  const { archive, client, toasts } = useServices();
  const [isBusy, setBusy] = useState(false);

  const takeOver = async (): Promise<void> => {
    setBusy(true);
    const answer = await client('archive.retry', {});
    setBusy(false);
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    await archive.refresh();
    if (answer.value.state === 'open' && answer.value.readOnly === null) {
      toasts.show({ tone: 'done', text: '引き継ぎました。ここから書けます。' });
    }
  };

  return (
    <div className={styles.banner} role="status">
      <Icon name="lock" />
      <p className={styles.words}>{readOnlySentence(reason)}</p>
      {reason.kind === 'held' && reason.canTakeOver && (
        <Button size="small" isDisabled={isBusy} onPress={() => void takeOver()}>
          引き継いで書けるようにする
        </Button>
      )}
    </div>
  );
}
