import { useMemo } from 'react';
import { formatDayAndTime } from '../../app/format-moment';
import { Button } from '../../components/button/button';
import { LongList } from '../../components/layout/long-list';
import styles from './history.module.css';
import { versionSittings } from './version-sittings';
import { type RecordVersion, WHAT_HAPPENED } from './what-happened';

interface VersionListProps {
  readonly versions: readonly RecordVersion[];
  readonly selected: RecordVersion | undefined;
  /** every save for itself, not what belongs together under its last one */
  readonly isFine: boolean;
  readonly onFine: (isFine: boolean) => void;
  readonly onSelect: (version: RecordVersion) => void;
}

/** The versions of a record as a column of buttons, newest first. */
export function VersionList({ versions, selected, isFine, onFine, onSelect }: VersionListProps) {
  const groups = useMemo(() => versionSittings(versions), [versions]);
  const rows = isFine ? versions.map((version) => [version] as const) : groups;
  return (
    <nav className={styles.versions} aria-label="版の一覧">
      {groups.length < versions.length && (
        <div>
          <Button size="small" look="quiet" onPress={() => onFine(!isFine)}>
            {isFine ? '続けて保存したものをまとめる' : `${versions.length}回の保存を一つずつ見る`}
          </Button>
        </div>
      )}
      <LongList items={rows} step={60} className={styles.versionList}>
        {(group) => {
          const [version] = group;
          return (
            <li key={version.seq}>
              <button
                type="button"
                className={styles.version}
                aria-current={selected && group.includes(selected) ? 'true' : undefined}
                onClick={() => onSelect(version)}
              >
                <span className={styles.when}>{formatDayAndTime(version.at)}</span>
                <span className={styles.who}>
                  {`${version.by || '名前のない人'}　${WHAT_HAPPENED[group.at(-1)?.what ?? version.what]}`}
                  {group.length > 1 && `　${group.length}回の保存`}
                  {version === versions[0] && '　いちばん新しい版'}
                </span>
              </button>
            </li>
          );
        }}
      </LongList>
    </nav>
  );
}
