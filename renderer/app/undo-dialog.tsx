import { useEffect, useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { Result } from '#shared/contract/result';
import { Button } from '../components/button/button';
import { DialogActions, ModalDialog } from '../components/dialog/modal-dialog';
import { Notice } from '../components/status/notice';
import { useCommands } from './commands-context';
import { formatDayAndTime } from './format-moment';
import { newestUndoable } from './newest-undoable';
import { UNNAMED } from './person-words';
import { useServices } from './services';
import { useStore } from './store';
import { type TransactionNote, transactionSentence } from './transaction-words';
import { undoTransaction } from './undo-toast';

/** 元に戻す: shows one's own newest change before it takes it back. */
export function UndoDialog() {
  const { overlay } = useCommands();
  return useStore(overlay) === 'undo' ? <OpenUndoDialog onClose={() => overlay.set('none')} /> : null;
}

function OpenUndoDialog({ onClose }: { readonly onClose: () => void }) {
  const services = useServices();
  const { client, router, settings } = services;
  const myName = settings.settings.get().myName.trim() || UNNAMED;
  const [found, setFound] = useState<Result<TransactionNote | undefined>>();
  useEffect(() => {
    void newestUndoable(client, myName).then(setFound);
  }, [client, myName]);
  const transaction = found?.ok ? found.value : undefined;

  const undo = async (): Promise<void> => {
    if (!transaction) return;
    onClose();
    await undoTransaction(services, transaction.transactionId);
  };

  if (!found) return null;
  return (
    <ModalDialog title="記録の変更を元に戻す" isOpen onClose={onClose}>
      {!found.ok && <Notice tone="error">{errorSentence(found.error)}</Notice>}
      {found.ok && !transaction && (
        <p>
          最近のご自分の変更に、元に戻せるものはありません。ほかの人の変更や、もっと前の変更は「変更の一覧」から選べます。
        </p>
      )}
      {transaction && (
        <>
          <p>
            <strong>{transactionSentence(transaction)}</strong>
          </p>
          <p>{`${formatDayAndTime(transaction.at)}の変更です。元に戻したことも記録に残り、あとで取り消せます。`}</p>
        </>
      )}
      <DialogActions>
        <Button
          look="quiet"
          onPress={() => {
            onClose();
            router.navigate({ page: 'activity' });
          }}
        >
          変更の一覧を見る
        </Button>
        <Button onPress={onClose}>{transaction ? 'やめる' : '閉じる'}</Button>
        {transaction && (
          <Button look="primary" autoFocus onPress={() => void undo()}>
            元に戻す
          </Button>
        )}
      </DialogActions>
    </ModalDialog>
  );
}
