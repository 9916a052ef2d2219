import { errorSentence } from '#shared/contract/error-sentences';
import { Button } from '../../components/button/button';
import { Icon } from '../../components/icon/icon';
import type { ArchiveStatus } from '../archive-model';
import { useServices } from '../services';
import { accountSentences } from './account-sentences';
import styles from './notices.module.css';

type Account = NonNullable<Extract<ArchiveStatus, { state: 'open' }>['account']>;

/** What opening could not read, told once and calmly, until it has been read. */
export function AccountNotice({ account }: { readonly account: Account }) {
  const { archive, client, toasts } = useServices();
  const read = async (): Promise<void> => {
    const answer = await client('archive.accountRead', {});
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    await archive.refreshStatus();
  };
  return (
    <section className={styles.account} aria-label="開いたときの報告">
      <Icon name="warning" />
      <div className={styles.words}>
        {accountSentences(account).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {account.originals.length > 0 && (
          <details>
            <summary className={styles.summary}>読めなかったもとのファイルの場所</summary>
            <ul className={styles.paths}>
              {account.originals.map((path) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button size="small" onPress={() => void read()}>
        分かりました
      </Button>
    </section>
  );
}
