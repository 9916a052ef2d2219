import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { AppError } from '#shared/contract/app-error';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveStatus } from '../../app/archive-model';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { FolderWalker } from '../../components/folder/folder-walker';
import { Icon } from '../../components/icon/icon';
import { Notice } from '../../components/status/notice';
import styles from './first-run.module.css';
import { PackageOpening } from './package-opening';

interface OpenArchiveProps {
  readonly known: Exclude<ArchiveStatus, { state: 'open' }>['known'];
  readonly onBack: () => void;
}

/** すでにあるものを開く: one used before, a folder, or a package somebody handed over. */
export function OpenArchive({ known, onBack }: OpenArchiveProps) {
  const { client, archive, capabilities } = useServices();
  const [error, setError] = useState<AppError>();
  const [walking, setWalking] = useState(false);
  const [packageFile, setPackageFile] = useState<File>();

  const open = async (folderId: string): Promise<void> => {
    setError(undefined);
    const answer = await client('archive.open', { folderId });
    if (answer.ok) await archive.refresh();
    else setError(answer.error);
  };

  const pick = async (): Promise<void> => {
    if (!capabilities.canPickFolder) return setWalking(true);
    const answer = await client('folder.pick', {});
    if (answer.ok && answer.value) await open(answer.value.folderId);
  };

  if (packageFile) return <PackageOpening file={packageFile} onBack={() => setPackageFile(undefined)} />;
  return (
    <section className={styles.form}>
      <h2 className={styles.formTitle}>すでにあるものを開く</h2>
      {error && <Notice tone="error">{errorSentence(error)}</Notice>}
      {known.length > 0 && (
        <ul className={styles.known}>
          {known.map((one) => (
            <li key={one.folderId}>
              <button type="button" className={styles.knownEntry} onClick={() => void open(one.folderId)}>
                <Icon name="book" />
                <span className={styles.knownName}>{one.name}</span>
                <span className={styles.knownPath}>{one.folder}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.formActions}>
        <Button icon="folder" onPress={() => void pick()}>
          フォルダーから選ぶ
        </Button>
        <FileTrigger
          acceptedFileTypes={['.zip', '.html', '.htm']}
          onSelect={(files) => setPackageFile(files?.[0] ?? undefined)}
        >
          <Button icon="handoff">引き継ぎパッケージを開く</Button>
        </FileTrigger>
      </div>
      <div>
        <Button look="quiet" onPress={onBack}>
          戻る
        </Button>
      </div>
      <FolderWalker
        isOpen={walking}
        title="アーカイブのフォルダーを選ぶ"
        acceptLabel="開く"
        accepts={(folder) => folder.isArchive}
        onClose={() => setWalking(false)}
        onChoose={({ folderId }) => {
          setWalking(false);
          void open(folderId);
        }}
      />
    </section>
  );
}
