import { assertNever } from '#shared/model/assert-never';
import { Button } from '../../components/button/button';
import { Page, Section } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { LoadFailure } from '../../components/status/load-failure';
import { Waiting } from '../../components/status/waiting';
import styles from './activity.module.css';
import { daysOf } from './days';
import { TransactionSitting } from './transaction-sitting';
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
      return <LoadFailure error={transactions.error} onRetry={retry} />;
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
          {daysOf(transactions.list).map(({ day, sittings }) => (
            <Section key={day} title={day}>
              <ol className={styles.list}>
                {sittings.map((sitting) => (
                  // Known by its first save: that stays while it goes on.
                  <TransactionSitting key={sitting.at(-1)?.transactionId} sitting={sitting} />
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
