import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { useServices } from '../../app/services';
import type { TransactionNote } from '../../app/transaction-words';
import { useSnapshot } from '../../app/use-archive';

const PAGE = 50;
const MOST = 200;

/** The transactions that were asked for so far, newest first. */
export type Transactions =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly list: readonly TransactionNote[]; readonly more: boolean };

/** Follows the archive: whenever its records change, the newest ones are asked for again. */
export function useTransactions() {
  const { client } = useServices();
  const snapshot = useSnapshot();
  const [transactions, setTransactions] = useState<Transactions>({ state: 'loading' });
  const shown = useRef(0);

  const load = useCallback(
    async (isStale: () => boolean): Promise<void> => {
      const limit = Math.min(MOST, Math.max(PAGE, shown.current));
      const answer = await client('transaction.list', { limit });
      if (isStale()) return;
      if (!answer.ok) return setTransactions({ state: 'failed', error: answer.error });
      const { transactions: list, more } = answer.value;
      shown.current = list.length;
      setTransactions({ state: 'ready', list, more });
    },
    [client],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new snapshot is a new transaction
  useEffect(() => {
    let isStale = false;
    void load(() => isStale);
    return () => {
      isStale = true;
    };
  }, [load, snapshot]);

  const loadMore = async (): Promise<void> => {
    if (transactions.state !== 'ready') return;
    const last = transactions.list.at(-1);
    if (!last) return;
    const answer = await client('transaction.list', { before: last.seq, limit: PAGE });
    if (!answer.ok) return setTransactions({ state: 'failed', error: answer.error });
    const list = [...transactions.list, ...answer.value.transactions];
    shown.current = list.length;
    setTransactions({ state: 'ready', list, more: answer.value.more });
  };

  return { transactions, loadMore, retry: () => void load(() => false) };
}
