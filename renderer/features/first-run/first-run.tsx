import { useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveStatus } from '../../app/archive-model';
import { useServices } from '../../app/services';
import { Icon, type IconName } from '../../components/icon/icon';
import { Notice } from '../../components/status/notice';
import { FailedArchive } from './failed-archive';
import styles from './first-run.module.css';
import { NewArchiveForm } from './new-archive-form';
import { OpenArchive } from './open-archive';

type Choice = 'none' | 'new' | 'open';
type ClosedStatus = Exclude<ArchiveStatus, { state: 'open' }>;

/** The first page: no archive is open. Also what is shown when the known one cannot be opened. */
export function FirstRun({ status }: { readonly status: ClosedStatus }) {
  const { client, archive, capabilities } = useServices();
  const [choice, setChoice] = useState<Choice>('none');
  const [error, setError] = useState<AppError>();
  const [busy, setBusy] = useState(false);

  const act = async (method: 'archive.openSample' | 'archive.retry'): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const answer = await client(method, {});
    setBusy(false);
    if (answer.ok) await archive.refresh();
    else setError(answer.error);
  };

  return (
    <main className={styles.page}>
      <header className={styles.welcome}>
        <span className={styles.mark} aria-hidden="true">
          ハ
        </span>
        <h1 className={styles.title}>ハミダシ帖</h1>
        <p className={styles.lead}>期を越えて、対話の記録を引き継ぐ。</p>
      </header>
      {status.state === 'failed' && (
        <FailedArchive status={status} isBusy={busy} onRetry={() => void act('archive.retry')} />
      )}
      {error && <Notice tone="error">{errorSentence(error)}</Notice>}
      {choice === 'none' && capabilities.canWrite && (
        <ul className={styles.choices}>
          <ChoiceButton
            icon="pencil"
            title="新しく始める"
            text="グループの名前を決めて、空のアーカイブを作ります。"
            isDisabled={busy}
            onPress={() => setChoice('new')}
          />
          <ChoiceButton
            icon="book"
            title="サンプルを見る"
            text="架空の町の4期分の記録で、できることをひととおり試せます。"
            isDisabled={busy}
            onPress={() => void act('archive.openSample')}
          />
          <ChoiceButton
            icon="folder"
            title="すでにあるものを開く"
            text="これまでのアーカイブや、受け取った引き継ぎパッケージを開きます。"
            isDisabled={busy}
            onPress={() => setChoice('open')}
          />
        </ul>
      )}
      {choice === 'new' && (
        <NewArchiveForm suggestedFolder={status.suggestedFolder} onBack={() => setChoice('none')} />
      )}
      {choice === 'open' && <OpenArchive known={status.known} onBack={() => setChoice('none')} />}
      <p className={styles.promise}>
        記録はこのパソコンの中だけに保存されます。インターネットには一切つながりません。
      </p>
    </main>
  );
}

interface ChoiceButtonProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function ChoiceButton({ icon, title, text, isDisabled, onPress }: ChoiceButtonProps) {
  return (
    <li>
      <button type="button" className={styles.choice} disabled={isDisabled} onClick={onPress}>
        <span className={styles.choiceIcon}>
          <Icon name={icon} />
        </span>
        <span className={styles.choiceTitle}>{title}</span>
        <span className={styles.choiceText}>{text}</span>
      </button>
    </li>
  );
}
