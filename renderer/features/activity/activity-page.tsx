import { errorSentence } from '#shared/contract/error-sentences';
import { assertNever } from '#shared/model/assert-never';
import { formatDay } from '../../app/format-moment';
import type { TransactionNote } from '../../app/transaction-words';
import { Button } from '../../components/button/button';
import { Page, Section } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { Waiting } from '../../components/status/waiting';
import styles from './activity.module.css';
import { TransactionRow } from './transaction-row';
import { useTransactions } from './use-transactions';

/** 変更の一覧: what was done in the archive, by whom, and a way back from each. */
export function ActivityPage() {
  const { transactions, loadMore, retry } = useTransactions();
  return (
    <Page title="変更の一覧" lead="だれが、いつ、何を変えたか。まちがえても、ここから元に戻せます。">
      <Content transactions={transactions} loadMore={loadMore} retry={retry} />
    </Page>
  );
}

function Content({ transactions, loadMore, retry }: ReturnType<typeof useTransactions>) {
  switch (transactions.state) {
    case 'loading':
      return <Waiting label="変更の記録を読んでいます" />;
    case 'failed':
      return (
        <Notice
          tone="error"
          action={
            <Button size="small" onPress={retry}>
              もう一度試す
            </Button>
          }
        >
          {errorSentence(transactions.error)}
        </Notice>
      );
    case 'ready':
      if (transactions.list.length === 0) {
        return (
          <EmptyState icon="clock" title="まだ変更がありません">
            記録を書いたり直したりすると、その一つひとつがここに残ります。
          </EmptyState>
        );
      }
      return (
        <>
          {byDay(transactions.list).map(({ day, list }) => (
            <Section key={day} title={day}>
              <ol className={styles.list}>
                {list.map((transaction) => (
                  <TransactionRow key={transaction.transactionId} transaction={transaction} />
                ))}
              </ol>
            </Section>
          ))}
          {transactions.more && (
            <div>
              <Button onPress={() => void loadMore()}>もっと前を見る</Button>
            </div>
          )}
        </>
      );
    default:
      return assertNever(transactions);
  }
}

function byDay(list: readonly TransactionNote[]) {
  const days: { readonly day: string; readonly list: TransactionNote[] }[] = [];
  for (const transaction of list) {
    const day = formatDay(transaction.at);
    const last = days.at(-1);
    if (last?.day === day) last.list.push(transaction);
    else days.push({ day, list: [transaction] });
  }
  return days;
}
