import { memo, useDeferredValue } from 'react';
import type { SearchFacets } from '#shared/search/search-results';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { useMedia } from '../../app/use-media';
import { Checkbox } from '../../components/fields/checkbox';
import { SelectField } from '../../components/fields/select-field';
import { changeSearch, forgiving, sorted } from './change-search';
import { Facets } from './facets';
import styles from './search.module.css';

const SORTS = [
  { value: 'relevance', label: '関連の高い順' },
  { value: 'date', label: '新しい順' },
] as const;

/** Room for the facets beside the results; above them they are folded up. The style sheet has the same width. */
const BESIDE = '(width >= 52rem)';

interface NarrowingProps {
  readonly place: SearchPlace;
  readonly facets: SearchFacets | undefined;
}

/** What can be chosen beside the words. It comes a moment after the results: they are what was asked for. */
export function Narrowing({ place, facets }: NarrowingProps) {
  const isBeside = useMedia(BESIDE);
  const later = useDeferredValue(facets, undefined);
  return (
    <aside aria-label="絞り込み">
      <details open={isBeside}>
        <summary className={styles.sideTitle}>絞り込みと並び順</summary>
        {later && (
          <div className={styles.choices}>
            <Order sort={place.sort ?? 'relevance'} isForgiving={place.similar !== false} />
            <Facets facets={later} filters={place.filters} />
          </div>
        )}
      </details>
    </aside>
  );
}

interface OrderProps {
  readonly sort: (typeof SORTS)[number]['value'];
  readonly isForgiving: boolean;
}

const Order = memo(function Order({ sort, isForgiving }: OrderProps) {
  const { router } = useServices();
  return (
    <>
      <SelectField
        label="並び順"
        value={sort}
        options={SORTS}
        onChange={(by) => changeSearch(router, (place) => sorted(place, by))}
      />
      <Checkbox
        isSelected={isForgiving}
        onChange={(on) => changeSearch(router, (place) => forgiving(place, on))}
      >
        あいまい一致も探す
      </Checkbox>
    </>
  );
});
