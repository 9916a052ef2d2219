import type { MethodOutput } from '#shared/contract/contract';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import { formatBytes } from '../../app/format-bytes';
import { Button } from '../../components/button/button';
import { Page } from '../../components/layout/page';
import { Notice } from '../../components/status/notice';
import styles from './handoff.module.css';

interface ExportDoneProps {
  readonly result: MethodOutput<'handoff.export'>;
  /** the viewer also finds by よみ */
  readonly isRead: boolean;
  readonly onAgain: () => void;
}

/** What went in, checked after writing, and how to hand it over. */
export function ExportDone({ result, isRead, onAgain }: ExportDoneProps) {
  return (
    <Page title="引き継ぎパッケージができました">
      {result.missingFiles > 0 ? (
        <Notice tone="error">
          {`添付ファイルが${result.missingFiles}個、アーカイブの中に見つからず、入りませんでした。それ以外はすべて正しく入っていることを確かめました。`}
        </Notice>
      ) : (
        <Notice tone="success">
          書き出したあと読み直して、すべて正しく入っていることを確かめました。失敗は0件です。
        </Notice>
      )}
      <dl className={styles.facts}>
        <div>
          <dt>ファイル</dt>
          <dd>{result.savedTo ?? result.fileName}</dd>
        </div>
        <div>
          <dt>大きさ</dt>
          <dd>{formatBytes(result.bytes)}</dd>
        </div>
        {RECORD_KINDS.filter((kind) => kind !== 'attachment').map((kind) => (
          <div key={kind}>
            <dt>{KIND_LABELS[kind]}</dt>
            <dd>{`${result.counts[kind] ?? 0}件`}</dd>
          </div>
        ))}
        <div>
          <dt>添付ファイル</dt>
          <dd>{`${result.files}個`}</dd>
        </div>
        <div>
          <dt>検索</dt>
          <dd>{isRead ? '文字でも、よみ（かな・ローマ字）でも' : '文字だけ（よみは入りませんでした）'}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        受け取った人は、ZIPの中の「はじめにお読みください.html」をダブルクリックするだけで読めます。アプリを使う人は、はじめの画面の「すでにあるものを開く」から開けます。
      </p>
      <div>
        <Button onPress={onAgain}>もう一度作る</Button>
      </div>
    </Page>
  );
}
