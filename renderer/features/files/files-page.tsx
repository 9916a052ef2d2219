import { errorSentence } from '#shared/contract/error-sentences';
import { assertNever } from '#shared/model/assert-never';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { Notice } from '../../components/status/notice';
import { Progress } from '../../components/status/progress';
import { FileReportView } from './file-report';
import styles from './files.module.css';
import { useFileCheck } from './use-file-check';

/** 添付ファイルの点検: whether every file is there and whole, and files that nobody needs. */
export function FilesPage() {
  const { check, run, cancel, replace } = useFileCheck();
  const isDone = check.state === 'done' || check.state === 'failed';
  return (
    <Page
      title="添付ファイルの点検"
      lead="添付した写真や資料が、入れたときのまま残っているかを確かめます。"
      actions={
        isDone && (
          <Button icon="search" onPress={() => void run()}>
            もう一度点検する
          </Button>
        )
      }
    >
      <Content check={check} run={run} cancel={cancel} replace={replace} />
    </Page>
  );
}

function Content({ check, run, cancel, replace }: ReturnType<typeof useFileCheck>) {
  switch (check.state) {
    case 'idle':
      return (
        <EmptyState
          icon="clip"
          title="添付ファイルを点検しましょう"
          action={
            <Button look="primary" icon="search" onPress={() => void run()}>
              点検を始める
            </Button>
          }
        >
          すべてのファイルを一つずつ読みます。多いときは数分かかりますが、途中で取りやめられます。
        </EmptyState>
      );
    case 'running':
      return <Running jobId={check.jobId} onCancel={cancel} />;
    case 'failed':
      return <Notice tone="error">{errorSentence(check.error)}</Notice>;
    case 'done':
      return <FileReportView report={check.report} onReport={replace} />;
    default:
      return assertNever(check);
  }
}

function Running({ jobId, onCancel }: { readonly jobId: string; readonly onCancel: () => void }) {
  const { jobs } = useServices();
  const progress = useStore(jobs.progress).get(jobId);
  return (
    <div className={styles.running}>
      <Progress
        label={progress?.label ?? '添付ファイルを調べています'}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <div>
        <Button onPress={onCancel}>取りやめる</Button>
      </div>
    </div>
  );
}
