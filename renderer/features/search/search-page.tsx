import { useEffect, useState } from 'react';
import { parseQuery } from '#shared/search/parse-query';
import { type Route, routeToHash } from '../../app/route';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useMedia } from '../../app/use-media';
import { Button } from '../../components/button/button';
import { Checkbox } from '../../components/fields/checkbox';
import { SelectField } from '../../components/fields/select-field';
import { Page } from '../../components/layout/page';
import { describeSearch } from './describe-search';
import { Facets } from './facets';
import { IndexNote } from './index-note';
import { NothingFound } from './nothing-found';
import { ResultGroup } from './result-group';
import { SaveSearch } from './save-search';
import styles from './search.module.css';
import { SearchStart } from './search-start';
import { useResultKeys } from './use-result-keys';

const SORTS = [
  { value: 'relevance', label: '関連の高い順' },
  { value: 'date', label: '新しい順' },
] as const;

/** Records drawn at once; more come with a button. */
const STEP = 20;

/** Room for the facets beside the results; above them they are folded up. The style sheet has the same width. */
const BESIDE = '(width >= 52rem)';

/** 検索: results follow the words in the search box, grouped by record, narrowed by facets. */
export function SearchPage({ place }: { readonly place: SearchPlace }) {
  const { search, router, recentSearches, capabilities, toasts } = useServices();
  const view = useStore(search.view);
  const address = routeToHash({ page: 'search', ...place });
  const [shown, setShown] = useState({ address, limit: STEP });
  const limit = shown.address === address ? shown.limit : STEP;
  const [isSaving, setSaving] = useState(false);
  const results = useResultKeys();
  const isBeside = useMedia(BESIDE);
  const { query, filters, sort, similar } = place;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says all that is asked
  useEffect(() => {
    const options = { limit, ...(filters ? { filters } : {}), ...(sort ? { sort } : {}) };
    search.ask({ query, options, similar: similar !== false });
  }, [search, address, limit]);

  const change = (changed: Partial<SearchPlace>): void =>
    router.navigate({ page: 'search', ...place, ...changed }, 'replace');

  const share = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`[${describeSearch(place)}の検索](${address})`);
      toasts.show({
        tone: 'done',
        text: 'この検索へのリンクをコピーしました。記録の文章にも、だれかの検索の欄にも貼り付けられます。',
      });
    } catch {
      toasts.show({ tone: 'error', text: 'コピーできませんでした。' });
    }
  };

  if (query.trim() === '') {
    return (
      <Page title="検索" lead={<IndexNote />}>
        <SearchStart />
      </Page>
    );
  }
  const found = view.results;
  const total = found?.total ?? 0;
  const { ignored } = parseQuery(query);
  const isLost = found && view.isComplete && total === 0 && view.similar.length === 0;
  return (
    <Page
      title="検索"
      lead={<output>{`「${query}」　${found ? `${total}件の記録` : ''}`}</output>}
      actions={
        <>
          {capabilities.canWrite && (
            <Button icon="star" size="small" onPress={() => setSaving(true)}>
              検索を保存
            </Button>
          )}
          <Button icon="link" size="small" onPress={() => void share()}>
            リンクをコピー
          </Button>
        </>
      }
    >
      <div className={styles.columns}>
        {found && (
          <aside aria-label="絞り込み">
            <details open={isBeside}>
              <summary className={styles.sideTitle}>絞り込みと並び順</summary>
              <div className={styles.choices}>
                <SelectField
                  label="並び順"
                  value={sort ?? 'relevance'}
                  options={SORTS}
                  onChange={(next) => router.navigate(sorted(place, next), 'replace')}
                />
                <Checkbox
                  isSelected={similar !== false}
                  onChange={(on) => router.navigate(forgiving(place, on), 'replace')}
                >
                  あいまい一致も探す
                </Checkbox>
                <Facets
                  facets={found.facets}
                  filters={filters ?? {}}
                  onChange={(next) => change({ filters: next })}
                />
              </div>
            </details>
          </aside>
        )}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; a key on one arrives as a click */}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes that a link in it was followed */}
        <div
          className={styles.results}
          ref={results}
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('a')) recentSearches.remember(address);
          }}
        >
          <IndexNote />
          {ignored.length > 0 && (
            <p className={styles.note}>{`ことばは8つまでです。「${ignored.join(' ')}」は使っていません。`}</p>
          )}
          {isLost && (
            <NothingFound
              place={place}
              suggestions={view.suggestions}
              onForgive={() => router.navigate(forgiving(place, true), 'replace')}
            />
          )}
          {found?.groups.map((group) => (
            <ResultGroup key={group.recordId} group={group} query={query} />
          ))}
          {found && total > found.groups.length && (
            <div>
              <Button onPress={() => setShown({ address, limit: limit + STEP })}>続きを見る</Button>
            </div>
          )}
          {view.similar.length > 0 && (
            <section className={styles.similar} aria-labelledby="similar-title">
              <h2 id="similar-title" className={styles.similarTitle}>
                あいまい一致
              </h2>
              {view.similar.map((group) => (
                <ResultGroup key={group.recordId} group={group} query={query} />
              ))}
            </section>
          )}
        </div>
      </div>
      {isSaving && <SaveSearch place={place} onClose={() => setSaving(false)} />}
    </Page>
  );
}

function sorted({ sort: _, ...place }: SearchPlace, sort: (typeof SORTS)[number]['value']): Route {
  return sort === 'date' ? { page: 'search', ...place, sort } : { page: 'search', ...place };
}

function forgiving({ similar: _, ...place }: SearchPlace, on: boolean): Route {
  return on ? { page: 'search', ...place } : { page: 'search', ...place, similar: false };
}
