import { memo } from 'react';
import { formatEventDate } from '#shared/dates/format-date';
import { headingPathKey } from '#shared/markdown/heading-path-key';
import { KIND_LABELS } from '#shared/model/kind-labels';
import type { ArchiveRecord } from '#shared/model/record';
import { recordCohortId, recordDate } from '#shared/model/record-facts';
import { recordTitle } from '#shared/model/record-title';
import type { SearchGroup, SearchHit } from '#shared/search/search-results';
import { CohortChip } from '../../app/cohort-chip';
import { recordRoute } from '../../app/record-route';
import { routeToHash } from '../../app/route';
import { useSnapshot } from '../../app/use-archive';
import { HighlightedText } from '../../components/highlighted-text/highlighted-text';
import { Chip } from '../../components/status/chip';
import styles from './search.module.css';

interface ResultGroupProps {
  readonly group: SearchGroup;
  readonly query: string;
}

/** One record that was found, with its best places. Each place is a link that jumps right there. */
export const ResultGroup = memo(function ResultGroup({ group, query }: ResultGroupProps) {
  const record = useSnapshot().records.get(group.recordId);
  if (!record) return null;
  const hash = ({ headingPath }: SearchHit): string => {
    const path = headingPath.length > 0 ? { path: headingPathKey(headingPath) } : {};
    return routeToHash(recordRoute(record, { at: 'search', query, ...path }) ?? { page: 'home' });
  };
  // A place found by the record's title, tags or speaker alone says nothing that the record's title does not.
  const telling = group.hits.filter(
    ({ textRanges, titleRanges, headingPath }) =>
      textRanges.length > 0 || (titleRanges.length > 0 && headingPath.length > 0),
  );
  const places = telling.length > 0 ? telling : group.hits.slice(0, 1);
  const titleRanges = isIndexedByTitle(record)
    ? (group.hits.find(({ headingPath }) => headingPath.length === 0)?.titleRanges ?? [])
    : [];
  const [first] = places;
  // Said once when it holds for every place.
  const why = places.every((hit) => hit.why === first?.why) ? first?.why : undefined;
  const date = recordDate(record);
  return (
    <article className={styles.group}>
      <header className={styles.groupHead}>
        <Chip tone="accent">{KIND_LABELS[record.kind]}</Chip>
        <CohortChip cohortId={recordCohortId(record)} />
        {date && <span className={styles.date}>{formatEventDate(date)}</span>}
        {why && <span className={styles.why}>{why}</span>}
      </header>
      <h2 className={styles.title}>
        <a href={first ? hash(first) : '#/'} data-result="">
          <HighlightedText text={recordTitle(record)} ranges={titleRanges} />
        </a>
      </h2>
      <ul className={styles.hits}>
        {places.map((hit) => (
          <li key={hit.unitId}>
            <a className={styles.hit} href={hash(hit)} data-result="">
              {hit.headingPath.length > 0 && (
                <span className={styles.path}>
                  <HighlightedText text={hit.title} ranges={hit.titleRanges} />
                </span>
              )}
              <span className={styles.snippet}>
                <HighlightedText text={hit.snippet.text} ranges={hit.snippet.ranges} />
              </span>
              {hit.why && !why && <span className={styles.why}>{hit.why}</span>}
            </a>
          </li>
        ))}
      </ul>
      {group.hitCount > group.hits.length && (
        <p className={styles.more}>ほかにもあります。開くと順に見られます。</p>
      )}
    </article>
  );
});

/** Phrases, questions and actions have no title of their own: their first line stands for one on the page only. */
const isIndexedByTitle = ({ kind }: ArchiveRecord): boolean =>
  kind === 'report' || kind === 'offsiteMeeting' || kind === 'cohort';
