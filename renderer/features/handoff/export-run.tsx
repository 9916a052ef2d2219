import { useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error';
import type { MethodInput, MethodOutput } from '#shared/contract/contract';
import { errorSentence } from '#shared/contract/error-sentences';
import { selectRecords } from '#shared/handoff/select-records';
import { saveDownload } from '../../app/download';
import { newPartId } from '../../app/new-record';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useSnapshot } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import { Progress } from '../../components/status/progress';
import styles from './handoff.module.css';
import { uploadReadings } from './upload-readings';

interface ExportRunProps {
  readonly choice: MethodInput<'handoff.export'>['choice'];
  /** `isRead`: the viewer also finds by よみ */
  readonly onDone: (result: MethodOutput<'handoff.export'>, isRead: boolean) => void;
  readonly onStop: () => void;
}

/** Writes the package while it is shown; can be cancelled, and then leaves nothing behind. */
export function ExportRun({ choice, onDone, onStop }: ExportRunProps) {
  const { client, jobs, search } = useServices();
  const { records } = useSnapshot();
  const [jobId] = useState(newPartId);
  const [error, setError] = useState<AppError>();
  const [fetched, setFetched] = useState<{ readonly done: number; readonly total: number }>();
  const progress = useStore(jobs.progress).get(jobId);
  const started = useRef(false);
  const abort = useRef(new AbortController());

  // biome-ignore lint/correctness/useExhaustiveDependencies: one run per showing, with the choice as it was
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    const run = async (): Promise<void> => {
      const { included } = selectRecords(records, choice.scope);
      const readingsId = await uploadReadings(client, search, included, abort.current.signal);
      if (abort.current.signal.aborted) return;
      const exported = await client('handoff.export', {
        jobId,
        choice,
        ...(readingsId === undefined ? {} : { readingsId }),
      });
      if (!exported.ok) return setError(exported.error);
      const { downloadId, fileName, bytes } = exported.value;
      if (downloadId !== undefined) {
        const saved = await saveDownload(
          client,
          { downloadId, fileName },
          {
            signal: abort.current.signal,
            onProgress: (done) => setFetched({ done, total: bytes }),
          },
        );
        if (!saved.ok) return setError(saved.error);
      }
      onDone(exported.value, readingsId !== undefined);
    };
    void run();
  }, []);

  const cancel = (): void => {
    abort.current.abort();
    void client('job.cancel', { jobId });
    onStop();
  };

  if (error) {
    return (
      <Notice
        tone={error.code === 'cancelled' ? 'info' : 'error'}
        action={
          <Button size="small" onPress={onStop}>
            戻る
          </Button>
        }
      >
        {errorSentence(error)}
      </Notice>
    );
  }
  return (
    <div className={styles.run}>
      {fetched ? (
        <Progress label="ファイルを受け取っています" done={fetched.done} total={fetched.total} />
      ) : (
        <Progress
          label={progress?.label ?? '文章のよみを確かめています'}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
        />
      )}
      <Button onPress={cancel}>取りやめる</Button>
    </div>
  );
}
