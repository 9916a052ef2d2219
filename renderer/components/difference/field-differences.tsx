import { assertNever } from '#shared/model/assert-never';
import type { ListEntry } from '#shared/record-diff/diff-list';
import type { FieldDifference } from '#shared/record-diff/diff-records';
import styles from './difference.module.css';
import { TextDifference } from './text-difference';

/** Two versions of a record, field by field where they differ. */
export function FieldDifferences({ differences }: { readonly differences: readonly FieldDifference[] }) {
  return (
    <div className={styles.fields}>
      {differences.map((difference) => (
        <section key={difference.field} className={styles.field}>
          <h3 className={styles.label}>{difference.label}</h3>
          <div className={styles.box}>
            <Field difference={difference} />
          </div>
        </section>
      ))}
    </div>
  );
}

function Field({ difference }: { readonly difference: FieldDifference }) {
  switch (difference.as) {
    case 'text':
      return <TextDifference parts={difference.parts} />;
    case 'choice':
      return <Choice before={difference.before} after={difference.after} />;
    case 'list':
      return <List entries={difference.entries} isReordered={difference.isReordered} />;
    default:
      return assertNever(difference);
  }
}

function Choice({ before, after }: { readonly before: string; readonly after: string }) {
  const word = (text: string, what: 'removed' | 'added') =>
    text === '' ? <span className={styles.none}>（なし）</span> : <TextDifference parts={[{ what, text }]} />;
  return (
    <div className={styles.choice}>
      {word(before, 'removed')}
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      {word(after, 'added')}
    </div>
  );
}

const SIGNS: Readonly<Record<ListEntry['what'], string>> = {
  same: '',
  added: '＋',
  removed: '−',
  changed: '～',
};

function List({
  entries,
  isReordered,
}: {
  readonly entries: readonly ListEntry[];
  readonly isReordered: boolean;
}) {
  const isQuiet = !isReordered && entries.every(({ what }) => what === 'same');
  return (
    <>
      {isReordered && <p className={styles.none}>順番が変わりました。</p>}
      {isQuiet && <p className={styles.none}>言葉になっていない細かなところが変わりました。</p>}
      <ul className={styles.entries}>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read the same; the list never changes in place
          <li key={index} className={styles.entry}>
            <span className={styles.sign} aria-hidden="true">
              {SIGNS[entry.what]}
            </span>
            <TextDifference
              parts={entry.what === 'changed' ? entry.parts : [{ what: entry.what, text: entry.text }]}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the lines in a difference mean. */
export function DifferenceLegend() {
  return (
    <p className={styles.legend}>
      <span className={styles.added}>追加された言葉</span>
      <span className={styles.removed}>消された言葉</span>
    </p>
  );
}
