import { errorSentence } from '#shared/contract/error-sentences';
import { assertNever } from '#shared/model/assert-never';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import { routeToHash } from '../../app/route';
import { LongList } from '../../components/layout/long-list';
import { Chip, Chips } from '../../components/status/chip';
import { Notice } from '../../components/status/notice';
import { Waiting } from '../../components/status/waiting';
import type { BackupComparison } from './backup-words';
import styles from './backups.module.css';
import { useComparison } from './use-comparison';

/** What a backup holds, and in what it differs from the archive as it is now. */
export function BackupContents({ backupId }: { readonly backupId: string }) {
  const read = useComparison(backupId);
  switch (read.state) {
    case 'loading':
      return <Waiting label="控えを読み返しています" />;
    case 'failed':
      return <Notice tone="error">{errorSentence(read.error)}</Notice>;
    case 'ready':
      return <Contents comparison={read.comparison} />;
    default:
      return assertNever(read);
  }
}

function Contents({ comparison }: { readonly comparison: BackupComparison }) {
  const { isSound, counts, addedSince, changedSince, removedSince } = comparison;
  if (!isSound) {
    return (
      <Notice tone="error">
        この控えは壊れていて、もう読めません。いまの記録に影響はありません。戻すときは、ほかの控えを選んでください。
      </Notice>
    );
  }
  const isSame = addedSince.length + changedSince.length + removedSince.length === 0;
  return (
    <div className={styles.contents}>
      <div className={styles.counts}>
        <span className={styles.quiet}>この控えの中身</span>
        <Chips>
          {RECORD_KINDS.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => (
            <Chip key={kind}>{`${KIND_LABELS[kind]} ${counts[kind]}件`}</Chip>
          ))}
        </Chips>
      </div>
      {isSame && <p>今の記録と同じ内容です。</p>}
      <Notes title="このあとに加わった記録" note="戻すと、ゴミ箱に移ります。" notes={addedSince} />
      <Notes
        title="このあとに書き換えられた記録"
        note="戻すと、この控えの内容になります。"
        notes={changedSince}
      />
      <Notes title="このあとに削除された記録" note="戻すと、また現れます。" notes={removedSince} />
    </div>
  );
}

interface NotesProps {
  readonly title: string;
  readonly note: string;
  readonly notes: BackupComparison['addedSince'];
}

function Notes({ title, note, notes }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      <h3 className={styles.notesTitle}>{`${title}（${notes.length}件）`}</h3>
      <p className={styles.quiet}>{note}</p>
      <LongList items={notes} step={10} className={styles.records}>
        {({ id, kind, title: name }) => (
          <li key={id} className={styles.record}>
            <Chip>{KIND_LABELS[kind]}</Chip>
            <a href={routeToHash({ page: 'history', id })}>{name}</a>
          </li>
        )}
      </LongList>
    </div>
  );
}
