import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { Icon } from '../../components/icon/icon';
import { LongList } from '../../components/layout/long-list';
import { Notice } from '../../components/status/notice';
import type { ArchiveStatus } from '../archive-model';
import { formatDayAndTime } from '../format-moment';
import { useServices } from '../services';
import styles from './notices.module.css';

type Outside = NonNullable<Extract<ArchiveStatus, { state: 'open' }>['outside']>;

interface OutsideNoticeProps {
  readonly outside: Outside;
  readonly canWrite: boolean;
}

/** Another program wrote the archive's file: says so, and asks what is to become of what it wrote. */
export function OutsideNotice({ outside, canWrite }: OutsideNoticeProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={styles.banner} role="alert">
        <Icon name="warning" />
        <p className={styles.words}>
          アーカイブのファイルが、ほかのソフトで書き換えられました。どちらの内容も残っています。
        </p>
        <Button size="small" onPress={() => setOpen(true)}>
          中身を見て選ぶ
        </Button>
      </div>
      {isOpen && <OutsideDialog outside={outside} canWrite={canWrite} onClose={() => setOpen(false)} />}
    </>
  );
}

function OutsideDialog({
  outside,
  canWrite,
  onClose,
}: OutsideNoticeProps & { readonly onClose: () => void }) {
  const { archive, client, toasts } = useServices();
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const { at, readable, incoming, contested, conflictFile } = outside;

  const settle = async (choice: 'take' | 'keep'): Promise<void> => {
    setBusy(true);
    const answer = await client('archive.settleOutside', { choice });
    setBusy(false);
    if (!answer.ok) return setError(errorSentence(answer.error));
    onClose();
    await archive.refreshStatus();
    toasts.show({
      tone: 'done',
      text:
        choice === 'take'
          ? 'ほかのソフトの変更を取り入れました。「変更の一覧」から元に戻せます。'
          : 'ここで開いている内容のまま続けます。ほかのソフトのファイルも取ってあります。',
    });
  };

  return (
    <ModalDialog wide title="ほかのソフトがアーカイブを書き換えました" isOpen onClose={onClose}>
      {error && <Notice tone="error">{error}</Notice>}
      <p>
        {`${formatDayAndTime(at)}に気づきました。共有フォルダーの同期や、別のソフトでの編集が考えられます。上書きはしていません。`}
      </p>
      {!readable && (
        <p>
          書き換えられたファイルは、アーカイブとして読めません。ここで開いている内容のまま続けてください。
        </p>
      )}
      <Records title="取り入れると入ってくる記録" records={incoming} none="ありません。" />
      {contested.length > 0 && (
        <Records
          title="両方で書き換えられた記録"
          note="取り入れても、ここで開いている内容のままにします。むこうの内容は、下のファイルにあります。"
          records={contested}
        />
      )}
      <div className={styles.part}>
        <h3 className={styles.partTitle}>むこうの内容の写し</h3>
        <p className={styles.path}>{conflictFile}</p>
      </div>
      <DialogActions>
        <Button onPress={onClose}>あとで選ぶ</Button>
        {canWrite && (
          <>
            <Button isDisabled={isBusy} onPress={() => void settle('keep')}>
              いまの内容のまま続ける
            </Button>
            <Button
              look="primary"
              isDisabled={isBusy || !readable || incoming.length === 0}
              onPress={() => void settle('take')}
            >
              {`${incoming.length}件を取り入れる`}
            </Button>
          </>
        )}
      </DialogActions>
    </ModalDialog>
  );
}

interface RecordsProps {
  readonly title: string;
  readonly note?: string;
  readonly records: Outside['incoming'];
  readonly none?: string;
}

function Records({ title, note, records, none = '' }: RecordsProps) {
  return (
    <div className={styles.part}>
      <h3 className={styles.partTitle}>{`${title}（${records.length}件）`}</h3>
      {note && <p className={styles.quiet}>{note}</p>}
      {records.length === 0 && none !== '' && <p className={styles.quiet}>{none}</p>}
      <LongList items={records} step={20} className={styles.records}>
        {(record) => <li key={record.id}>{record.title}</li>}
      </LongList>
    </div>
  );
}
