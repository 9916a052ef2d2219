import { useMemo } from 'react';
import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import styles from './backlinks.module.css';
import { recordRoute } from './record-route';
import { recordsThatMention } from './records-that-mention';
import { routeToHash } from './route';
import { useSnapshot } from './use-archive';

/** この記録につながる記録: those whose text links here, and the phrases taken from here. */
export function Backlinks({ record }: { readonly record: ArchiveRecord }) {
  const { records } = useSnapshot();
  const mentions = useMemo(() => recordsThatMention(record, records), [record, records]);
  if (mentions.length === 0) return null;
  return (
    <section className={styles.backlinks} aria-labelledby="backlinks-title">
      <h2 id="backlinks-title" className={styles.title}>
        この記録につながる記録
      </h2>
      <ul>
        {mentions.map((mention) => {
          const route = recordRoute(mention);
          return (
            <li key={mention.id} className={styles.line}>
              <span className={styles.kind}>{KIND_LABELS[mention.kind]}</span>
              {route && <a href={routeToHash(route)}>{recordTitle(mention)}</a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
