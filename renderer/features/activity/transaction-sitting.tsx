import { useState } from 'react';
import type { TransactionNote } from '../../app/transaction-words';
import { Button } from '../../components/button/button';
import styles from './activity.module.css';
import { TransactionRow } from './transaction-row';

interface TransactionSittingProps {
  /** newest first */
  readonly sitting: readonly [TransactionNote, ...TransactionNote[]];
}

/** What one person saved of one record in one sitting: the last save, and the ones before it on demand. */
export function TransactionSitting({ sitting }: TransactionSittingProps) {
  const [isOpen, setOpen] = useState(false);
  const [last, ...earlier] = sitting;
  return (
    <>
      <TransactionRow transaction={last} />
      {earlier.length > 0 && (
        <li className={styles.earlier}>
          <Button
            size="small"
            look="quiet"
            icon={isOpen ? 'chevronUp' : 'chevronDown'}
            aria-expanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? '続けて保存したものをまとめる' : `その前に続けて保存した${earlier.length}回を見る`}
          </Button>
        </li>
      )}
      {isOpen &&
        earlier.map((transaction) => (
          <TransactionRow key={transaction.transactionId} transaction={transaction} />
        ))}
    </>
  );
}
