import { formatDayAndTime } from '../../app/format-moment';
import { LongList } from '../../components/layout/long-list';
import styles from './history.module.css';
import { type RecordVersion, WHAT_HAPPENED } from './what-happened';

interface VersionListProps {
  readonly versions: readonly RecordVersion[];
  readonly selected: RecordVersion | undefined;
  readonly onSelect: (version: RecordVersion) => void;
}

/** The versions of a record as a column of buttons, newest first. */
export function VersionList({ versions, selected, onSelect }: VersionListProps) {
  return (
    <nav className={styles.versions} aria-label="版の一覧">
      <LongList items={versions} step={60} className={styles.versionList}>
        {(version) => (
          <li key={version.seq}>
            <button
              type="button"
              className={styles.version}
              aria-current={version === selected ? 'true' : undefined}
              onClick={() => onSelect(version)}
            >
              <span className={styles.when}>{formatDayAndTime(version.at)}</span>
              <span className={styles.who}>
                {`${version.by || '名前のない人'}　${WHAT_HAPPENED[version.what]}`}
                {version === versions[0] && '　いちばん新しい版'}
              </span>
            </button>
          </li>
        )}
      </LongList>
    </nav>
  );
}
