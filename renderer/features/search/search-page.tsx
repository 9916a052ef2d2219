import { useEffect, useState } from 'react';
import type { SearchFilters } from '#shared/search/query';
import { useServices } from '../../app/services';
import { useStore } from '../../app/store';
import { useMedia } from '../../app/use-media';
import { Button } from '../../components/button/button';
import { SelectField } from '../../components/fields/select-field';
import { Page } from '../../components/layout/page';
import { EmptyState } from '../../components/status/empty-state';
import { Facets } from './facets';
import { NothingFound } from './nothing-found';
import { ResultGroup } from './result-group';
import styles from './search.module.css';
import { useResultKeys } from './use-result-keys';

const SORTS = [
  { value: 'relevance', label: '関連の高い順' },
  { value: 'date', label: '新しい順' },
] as const;
type Sort = (typeof SORTS)[number]['value'];

/** Records drawn at once; more come with a button. */
const STEP = 20;

/** Room for the facets beside the results; above them they are folded up. The style sheet has the same width. */
const BESIDE = '(width >= 52rem)';

/** 検索: results follow the words in the search box, grouped by record, narrowed by facets. */
export function SearchPage({ query }: { readonly query: string }) {
  const { search } = useServices();
  const view = useStore(search.view);
  const [filters, setFilters] = useState<SearchFilters>({});
  const [sort, setSort] = useState<Sort>('relevance');
  const [limit, setLimit] = useState(STEP);
  const results = useResultKeys();
  const isBeside = useMedia(BESIDE);

  useEffect(() => search.ask(query, { filters, sort, limit }), [search, query, filters, sort, limit]);

  const found = view.results;
  const total = found?.total ?? 0;
  return (
    <Page
      title="検索"
      lead={query.trim() === '' ? undefined : `「${query}」　${found ? `${total}件の記録` : ''}`}
    >
      {query.trim() === '' ? (
        <EmptyState icon="search" title="ことばを入れると、入れるそばから見つかります">
          空白で区切ると両方を含むもの、"…"で囲むとそのままの並び、-を付けるとそれを含まないものを探します。
          <br />
          期:8　種別:会　話者:市長　タグ:人事　年:2021　のように絞り込めます。
        </EmptyState>
      ) : (
        <div className={styles.columns}>
          {found && (
            <aside aria-label="絞り込み">
              <details open={isBeside}>
                <summary className={styles.sideTitle}>絞り込みと並び順</summary>
                <div className={styles.choices}>
                  <SelectField label="並び順" value={sort} options={SORTS} onChange={setSort} />
                  <Facets facets={found.facets} filters={filters} onChange={setFilters} />
                </div>
              </details>
            </aside>
          )}
          <div className={styles.results} ref={results}>
            {found && total === 0 && view.similar.length === 0 && (
              <NothingFound
                query={query}
                filtered={Object.keys(filters).length > 0}
                onClear={() => setFilters({})}
              />
            )}
            {found?.groups.map((group) => (
              <ResultGroup key={group.recordId} group={group} query={query} />
            ))}
            {found && total > found.groups.length && (
              <div>
                <Button onPress={() => setLimit((before) => before + STEP)}>続きを見る</Button>
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
      )}
    </Page>
  );
}
