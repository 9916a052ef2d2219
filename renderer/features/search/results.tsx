import { memo, type RefObject, useDeferredValue, useEffect, useRef } from 'react';
import { parseQuery } from '#shared/search/parse-query';
import type { SearchGroup } from '#shared/search/search-results';
import { routeToHash } from '../../app/route';
import { MOST_LETTERS, type SearchView, soughtLetters } from '../../app/search-view';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { filterHints } from './filter-hints';
import { IndexNote } from './index-note';
import { NothingFound } from './nothing-found';
import { ResultGroup } from './result-group';
import styles from './search.module.css';
import { useResultKeys } from './use-result-keys';

interface ResultsProps {
  readonly view: SearchView;
  /** the page was come back to: drawn and laid out whole at once, for its scroll to stand for the same place */
  readonly isReturn: boolean;
}

/** What was found, and what may help where nothing was. */
export const Results = memo(function Results({ view, isReturn }: ResultsProps) {
  const { search, recentSearches } = useServices();
  const { asked, results, rest, similar, suggestions, isComplete } = view;
  const links = useResultKeys();
  const groups = results?.groups ?? NONE;
  const query = asked?.place.query ?? '';
  useTopFor(query, links);
  const laterRest = useDeferredValue(rest, NONE);
  const laterQuery = useDeferredValue(query);
  const below = isReturn ? rest : laterRest;
  const total = results?.total ?? 0;
  const { ignored, terms, filters } = parseQuery(soughtLetters(query));
  const isBegun = [filters, asked?.place.filters ?? {}].some((set) => Object.keys(set).length > 0);
  const isUnfinished = terms.length === 0 && !isBegun;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; a key on one arrives as a click
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes that a link in it was followed
    <div
      className={isReturn ? `${styles.results} ${styles.whole}` : styles.results}
      ref={links}
      onClick={({ target }) => {
        const isFollowed = target instanceof Element && target.closest('a') !== null;
        if (asked && isFollowed) recentSearches.remember(routeToHash({ page: 'search', ...asked.place }));
      }}
    >
      <IndexNote />
      {ignored.length > 0 && (
        <p className={styles.note}>{`ことばは8つまでです。「${ignored.join(' ')}」は使っていません。`}</p>
      )}
      {query.length > MOST_LETTERS && (
        <p className={styles.note}>{`長いことばなので、はじめの${MOST_LETTERS}文字で探しています。`}</p>
      )}
      {asked && isUnfinished && <p className={styles.note}>続きを入れると、ここに見つかります。</p>}
      {asked &&
        isComplete &&
        total === 0 &&
        filterHints(soughtLetters(query)).map((hint) => (
          <p key={hint} className={styles.note}>
            {hint}
          </p>
        ))}
      {asked && isComplete && total === 0 && similar.length === 0 && !isUnfinished && (
        <NothingFound place={asked.place} suggestions={suggestions} />
      )}
      {drawAll(groups, query)}
      {drawAll(below, isReturn ? query : laterQuery)}
      {rest.length > 0 && total > groups.length + rest.length && (
        <div>
          <Button onPress={search.askMore}>続きを見る</Button>
        </div>
      )}
      {similar.length > 0 && (
        <section className={styles.similar} aria-labelledby="similar-title">
          <h2 id="similar-title" className={styles.similarTitle}>
            あいまい一致
          </h2>
          {drawAll(similar, query)}
        </section>
      )}
    </div>
  );
});

/** Other words begin at the top. Asked for here, where the list is, and not of a page that was come back to. */
function useTopFor(query: string, list: RefObject<HTMLElement | null>): void {
  const shown = useRef(query);
  useEffect(() => {
    if (shown.current === query) return;
    shown.current = query;
    // Without a scroll to take back the page is not touched: it would be laid out for it.
    if (history.state?.scrollTop > 0) list.current?.closest('main')?.scrollTo({ top: 0 });
  }, [query, list]);
}

const NONE: readonly SearchGroup[] = [];

const drawAll = (groups: readonly SearchGroup[], query: string) =>
  groups.map((group) => <ResultGroup key={group.recordId} group={group} query={query} />);
