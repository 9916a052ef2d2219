import { useState } from 'react';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { formatTime } from '../../app/format-moment';
import { personWords } from '../../app/person-words';
import { routeToHash } from '../../app/route';
import { useServices } from '../../app/services';
import { type TransactionNote, transactionSentence, whyNotUndoable } from '../../app/transaction-words';
import { undoTransaction } from '../../app/undo-toast';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { Chip } from '../../components/status/chip';
import styles from './activity.module.css';

/** Records of a transaction named at once. */
const NAMED = 3;

/** One transaction: when, who, what, which records, and the way back. */
export function TransactionRow({ transaction }: { readonly transaction: TransactionNote }) {
  const services = useServices();
  const canWrite = useCanWrite();
  const [isBusy, setBusy] = useState(false);
  const reason = whyNotUndoable(transaction);
  const { at, by, changes, total, isUndone } = transaction;

  const undo = async (): Promise<void> => {
    setBusy(true);
    await undoTransaction(services, transaction.transactionId);
    setBusy(false);
  };

  return (
    <li className={`${styles.row} ${isUndone ? styles.undone : ''}`}>
      <time className={styles.time} dateTime={at}>
        {formatTime(at)}
      </time>
      <div className={styles.what}>
        <p className={styles.sentence}>{transactionSentence(transaction)}</p>
        <p className={styles.by}>{personWords(by)}</p>
        <Changes changes={changes} total={total} />
      </div>
      {canWrite && (
        <div className={styles.act}>
          {reason === undefined ? (
            <Button size="small" icon="undo" isDisabled={isBusy} onPress={() => void undo()}>
              元に戻す
            </Button>
          ) : (
            <span className={styles.reason}>{reason}</span>
          )}
        </div>
      )}
    </li>
  );
}

function Changes({ changes, total }: Pick<TransactionNote, 'changes' | 'total'>) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? changes : changes.slice(0, NAMED);
  return (
    <>
      <ul className={styles.changes}>
        {shown.map(({ id, kind, title }) => (
          <li key={id} className={styles.change}>
            <Chip>{KIND_LABELS[kind]}</Chip>
            <a href={routeToHash({ page: 'history', id })}>{title}</a>
          </li>
        ))}
      </ul>
      {!isOpen && changes.length > NAMED && (
        <div>
          <Button size="small" look="quiet" icon="chevronDown" onPress={() => setOpen(true)}>
            {`ほか${changes.length - NAMED}件を見る`}
          </Button>
        </div>
      )}
      {isOpen && total > changes.length && (
        <p className={styles.by}>{`このほかに${total - changes.length}件あります。`}</p>
      )}
    </>
  );
}
