import { useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import { errorSentence } from '#shared/contract/error-sentences';
import { newPartId } from '../../app/new-record';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { uploadFile } from '../../app/upload';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import { Progress } from '../../components/status/progress';
import styles from './first-run.module.css';

interface PackageOpeningProps {
  readonly file: File;
  readonly onBack: () => void;
}

/** Sends a package over, has it checked and made into a new archive. Nothing is made before all of it held. */
export function PackageOpening({ file, onBack }: PackageOpeningProps) {
  const { client, archive, jobs } = useServices();
  const [error, setError] = useState<AppError>();
  const [sent, setSent] = useState(0);
  const [jobId] = useState(newPartId);
  const abort = useRef(new AbortController());
  const started = useRef(false);
  const progress = useStore(jobs.progress).get(jobId);

  useEffect(() => {
    // React's development mode mounts twice; a package is opened once.
    if (started.current) return;
    started.current = true;
    const open = async (): Promise<void> => {
      const uploaded = await uploadFile(client, file, { signal: abort.current.signal, onProgress: setSent });
      if (!uploaded.ok) return setError(uploaded.error);
      const opened = await client('archive.openPackage', { uploadId: uploaded.value.uploadId, jobId });
      if (!opened.ok) return setError(opened.error);
      await archive.refresh();
    };
    void open();
  }, [client, archive, file, jobId]);

  const cancel = (): void => {
    abort.current.abort();
    void client('job.cancel', { jobId });
    onBack();
  };

  return (
    <section className={styles.form}>
      <h2 className={styles.formTitle}>引き継ぎパッケージを開く</h2>
      <p className={styles.note}>
        「{file.name}」から新しいアーカイブを作ります。今あるアーカイブに混ぜ合わせることは、まだできません。
      </p>
      {error ? (
        <Notice tone="error">{errorSentence(error)}</Notice>
      ) : (
        <Progress
          label={progress?.label ?? 'ファイルを読んでいます'}
          done={progress?.done ?? sent}
          total={progress?.total ?? file.size}
        />
      )}
      <div className={styles.formActions}>
        <Button onPress={error ? onBack : cancel}>{error ? '戻る' : '取りやめる'}</Button>
      </div>
    </section>
  );
}
