import { useState } from 'react';
import type { SearchPlace } from '../../app/search-place';
import { searchKey } from '../../app/search-view';
import { useServices } from '../../app/services';
import { Page } from '../../components/layout/page';
import { shortened } from './describe-search';
import { IndexNote } from './index-note';
import { Narrowing } from './narrowing';
import { Results } from './results';
import styles from './search.module.css';
import { SearchActions } from './search-actions';
import { SearchStart } from './search-start';
import { useAnswer } from './use-answer';

/** 検索: results follow the words in the search box, grouped by record, narrowed by facets. */
export function SearchPage({ place }: { readonly place: SearchPlace }) {
  if (place.query.trim() !== '') return <FoundPage place={place} />;
  return (
    <Page title="検索" lead={<IndexNote />}>
      <SearchStart />
    </Page>
  );
}

function FoundPage({ place }: { readonly place: SearchPlace }) {
  const { router } = useServices();
  const view = useAnswer(place);
  const [returnedTo] = useState(() => (router.isReturn() ? searchKey(place) : undefined));
  const { asked = { place }, results } = view;
  return (
    <Page
      title="検索"
      lead={
        // What was typed may change the direction of writing; what is told of it goes on as before.
        <output>
          「<bdi>{shortened(asked.place.query)}</bdi>
          {`」　${results ? `${results.total.toLocaleString()}件の記録` : ''}`}
        </output>
      }
      actions={<SearchActions />}
    >
      <div className={styles.columns}>
        <Narrowing place={place} facets={results?.facets} />
        <Results view={view} isReturn={returnedTo === searchKey(place)} />
      </div>
    </Page>
  );
}
