import { useMemo } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import { formatBytes } from '../../app/format-bytes';
import { RecordLink } from '../../app/record-link';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import { useCanWrite } from '../../app/use-can-write';
import { Button } from '../../components/button/button';
import { LongList } from '../../components/layout/long-list';
import { Section } from '../../components/layout/page';
import { Notice } from '../../components/status/notice';
import styles from './files.module.css';
import { recordsOfFiles } from './records-of-files';
import type { FileReport } from './use-file-check';

interface FileReportViewProps {
  readonly report: FileReport;
  readonly onReport: (report: FileReport) => void;
}

/** What the check found. */
export function FileReportView({ report, onReport }: FileReportViewProps) {
  const { client, toasts } = useServices();
  const canWrite = useCanWrite();
  const { checked, missing, changed, orphans, setAside } = report;
  const isSound = missing.length + changed.length === 0;

  const bringBack = async (sha256s: readonly string[], from: FileReport): Promise<void> => {
    const answer = await client('attachment.bringBack', { sha256s: [...sha256s] });
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    const back = new Set(answer.value.map((file) => file.sha256));
    onReport({
      ...from,
      orphans: [...from.orphans, ...answer.value],
      setAside: from.setAside.filter((file) => !back.has(file.sha256)),
    });
    toasts.show({ tone: 'done', text: `${answer.value.length}個のファイルを元に戻しました。` });
  };

  const tidy = async (): Promise<void> => {
    const answer = await client('attachment.setAside', { sha256s: orphans.map(({ sha256 }) => sha256) });
    if (!answer.ok) return toasts.show({ tone: 'error', text: errorSentence(answer.error) });
    const away = new Set(answer.value.map((file) => file.sha256));
    const after = {
      ...report,
      orphans: orphans.filter((file) => !away.has(file.sha256)),
      setAside: [...setAside, ...answer.value],
    };
    onReport(after);
    toasts.show({
      tone: 'done',
      text: `使われていないファイル ${answer.value.length}個を片づけました。30日のあいだは戻せます。`,
      action: { label: '元に戻す', perform: () => void bringBack([...away], after) },
    });
  };

  return (
    <>
      <Notice tone={isSound ? 'success' : 'error'}>
        {isSound
          ? `${checked}個の添付ファイルを点検しました。すべて、入れたときのままです。`
          : `${checked}個の添付ファイルを点検しました。見つからないものが${missing.length}個、中身の変わったものが${changed.length}個あります。記録の文章は無事です。`}
      </Notice>
      <Troubled
        title="見つからないファイル"
        note="もとのファイルが手もとにあれば、記録を開いて添付し直してください。控えのフォルダーに残っていることもあります。"
        files={missing}
      />
      <Troubled
        title="中身の変わったファイル"
        note="入れたときと中身が違います。開いて確かめ、違っていれば添付し直してください。"
        files={changed}
      />
      <Section title={`使われていないファイル（${orphans.length}個）`}>
        {orphans.length === 0 ? (
          <p className={styles.quiet}>ありません。</p>
        ) : (
          <>
            <p className={styles.quiet}>
              {`どの記録からも使われていません（ゴミ箱の記録も含めて）。全部で${formatBytes(sizeOf(orphans))}です。`}
            </p>
            <FileNotes files={orphans} />
            {canWrite && (
              <div>
                <Button icon="inbox" onPress={() => void tidy()}>
                  使われていないファイルを片づける
                </Button>
              </div>
            )}
          </>
        )}
      </Section>
      {setAside.length > 0 && (
        <Section title={`片づけたファイル（${setAside.length}個、${formatBytes(sizeOf(setAside))}）`}>
          <p className={styles.quiet}>片づけてから30日のあいだは、元に戻せます。</p>
          <FileNotes files={setAside} />
          {canWrite && (
            <div>
              <Button
                icon="undo"
                onPress={() =>
                  void bringBack(
                    setAside.map(({ sha256 }) => sha256),
                    report,
                  )
                }
              >
                片づけたファイルをすべて戻す
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}

const sizeOf = (files: FileReport['orphans']): number => files.reduce((sum, file) => sum + file.bytes, 0);

/** Files without a record have no name any more; the first letters of their hash are what they are called on the disk. */
function FileNotes({ files }: { readonly files: FileReport['orphans'] }) {
  return (
    <details>
      <summary className={styles.summary}>一つずつ見る</summary>
      <LongList items={files} step={50} className={styles.list}>
        {({ sha256, bytes }) => (
          <li key={sha256} className={styles.file}>
            <code className={styles.hash}>{`${sha256.slice(0, 12)}…`}</code>
            <span className={styles.quiet}>{formatBytes(bytes)}</span>
          </li>
        )}
      </LongList>
    </details>
  );
}

interface TroubledProps {
  readonly title: string;
  readonly note: string;
  readonly files: FileReport['missing'];
}

function Troubled({ title, note, files }: TroubledProps) {
  const { records } = useSnapshot();
  const owners = useMemo(() => recordsOfFiles(records), [records]);
  if (files.length === 0) return null;
  return (
    <Section title={`${title}（${files.length}個）`}>
      <p className={styles.quiet}>{note}</p>
      <LongList items={files} step={50} className={styles.list}>
        {({ id, fileName }) => (
          <li key={id} className={styles.file}>
            <span className={styles.name}>{fileName}</span>
            {(owners.get(id) ?? []).map((owner) => (
              <RecordLink key={owner} recordId={owner} />
            ))}
            {!owners.has(id) && <span className={styles.quiet}>どの記録からも使われていません</span>}
          </li>
        )}
      </LongList>
    </Section>
  );
}
