import { useMemo, useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord } from '#shared/model/record';
import { diffRecords } from '#shared/record-diff/diff-records';
import { formatDayAndTime } from '../../app/format-moment';
import { useServices } from '../../app/services';
import { useUndoToast } from '../../app/undo-toast';
import { useCanWrite } from '../../app/use-can-write';
import { useNames } from '../../app/use-names';
import { Button } from '../../components/button/button';
import { DifferenceLegend, FieldDifferences } from '../../components/difference/field-differences';
import { SelectField } from '../../components/fields/select-field';
import { Notice } from '../../components/status/notice';
import { Waiting } from '../../components/status/waiting';
import styles from './history.module.css';
import { useVersion, type VersionContent } from './use-version';
import { type RecordVersion, WHAT_HAPPENED } from './what-happened';

interface VersionDetailProps {
  readonly id: string;
  /** as it is now; undefined when it was removed for good */
  readonly record: ArchiveRecord | undefined;
  readonly version: RecordVersion;
  readonly versions: readonly RecordVersion[];
  /** what it is held beside at first */
  readonly previous: RecordVersion | undefined;
  readonly onRestored: () => void;
}

/** One version: what changed with it, or held beside any other, and the way back to it. */
export function VersionDetail({ id, record, version, versions, previous, onRestored }: VersionDetailProps) {
  const { client, toasts } = useServices();
  const canWrite = useCanWrite();
  const showUndo = useUndoToast();
  const [isBusy, setBusy] = useState(false);
  const [otherSeq, setOtherSeq] = useState(previous === undefined ? NOTHING : String(previous.seq));
  const other = versions.find(({ seq }) => String(seq) === otherSeq);
  const content = useVersion(id, version);
  const before = useVersion(id, other);
  const isNow = version === versions[0] && record !== undefined && record.deletedAt === undefined;

  const restore = async (): Promise<void> => {
    setBusy(true);
    const answer = await client('history.restore', {
      id,
      seq: version.seq,
      expectedRevision: record?.revision ?? 0,
    });
    setBusy(false);
    if (!answer.ok) {
      const text =
        answer.error.code === 'conflict'
          ? 'ほかの画面で書き換えられたばかりです。新しい版を確かめてから、もう一度お試しください。何も変えていません。'
          : errorSentence(answer.error);
      return toasts.show({ tone: 'error', text });
    }
    showUndo(`${formatDayAndTime(version.at)}の版に戻しました。`, answer.value.transactionId);
    onRestored();
  };

  return (
    <section className={styles.detail} aria-label="選んだ版">
      <header className={styles.detailHead}>
        <div>
          <h2 className={styles.detailTitle}>{`${formatDayAndTime(version.at)}の版`}</h2>
          <p className={styles.who}>{`${version.by || '名前のない人'}　${WHAT_HAPPENED[version.what]}`}</p>
        </div>
        {canWrite && !isNow && version.what !== 'purged' && (
          <Button icon="undo" isDisabled={isBusy} onPress={() => void restore()}>
            この版に戻す
          </Button>
        )}
      </header>
      <SelectField
        label="くらべる相手"
        value={otherSeq}
        options={otherOptions(versions, version, previous)}
        onChange={setOtherSeq}
      />
      <Comparison before={before} after={content} isFirst={otherSeq === NOTHING} />
    </section>
  );
}

/** Compared with nothing: all of the version. */
const NOTHING = 'nothing';

function otherOptions(
  versions: readonly RecordVersion[],
  version: RecordVersion,
  previous: RecordVersion | undefined,
) {
  const others = versions.filter((one) => one !== version && one.what !== 'purged');
  return [
    ...others.map((one) => ({
      value: String(one.seq),
      label: `${one === previous ? '変わる前の版' : one === versions[0] ? 'いちばん新しい版' : WHAT_HAPPENED[one.what]}（${formatDayAndTime(one.at)}　${one.by}）`,
    })),
    { value: NOTHING, label: 'くらべない（この版の全文）' },
  ];
}

interface ComparisonProps {
  readonly before: VersionContent;
  readonly after: VersionContent;
  readonly isFirst: boolean;
}

function Comparison({ before, after, isFirst }: ComparisonProps) {
  const names = useNames();
  const old = before.state === 'ready' ? before.record : undefined;
  const now = after.state === 'ready' ? after.record : undefined;
  const differences = useMemo(() => {
    const kind = now?.kind ?? old?.kind;
    return kind === undefined ? [] : diffRecords(kind, { ...old }, { ...now }, names);
  }, [old, now, names]);
  for (const content of [before, after]) {
    if (content.state === 'failed') return <Notice tone="error">{errorSentence(content.error)}</Notice>;
    if (content.state === 'loading') return <Waiting label="版を読んでいます" />;
  }
  if (after.state === 'none') {
    return (
      <p className={styles.quiet}>
        この版で記録が完全に削除されました。ひとつ前の版に、最後の内容があります。
      </p>
    );
  }
  if (differences.length === 0) {
    return (
      <p className={styles.quiet}>
        {old?.deletedAt === now?.deletedAt
          ? '内容に違いはありません。'
          : '内容はそのままで、置き場所だけが変わりました。'}
      </p>
    );
  }
  return (
    <>
      {!isFirst && <DifferenceLegend />}
      <FieldDifferences differences={differences} />
    </>
  );
}
