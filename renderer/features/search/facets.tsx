import { memo } from 'react';
import { formatFiscalYear } from '#shared/dates/format-date';
import type { SearchFilters } from '#shared/search/query';
import type { FacetCount, SearchFacets } from '#shared/search/search-results';
import { useServices } from '../../app/services';
import { Checkbox } from '../../components/fields/checkbox';
import { changeSearch } from './change-search';
import { cohortLabel, kindLabel } from './describe-search';
import styles from './search.module.css';

interface FacetsProps {
  readonly facets: SearchFacets;
  readonly filters: SearchFilters | undefined;
}

/** Values shown of one facet; the rest is reached by typing a filter. */
const SHOWN = 12;

/** What the results can be narrowed by, with counts. */
export const Facets = memo(function Facets({ facets, filters = {} }: FacetsProps) {
  const { router } = useServices();
  const onChange = (chosen: SearchFilters): void =>
    changeSearch(router, (place) => ({ ...place, filters: { ...place.filters, ...chosen } }));
  return (
    <div className={styles.facets}>
      <Facet
        title="種別"
        counts={facets.kind}
        chosen={filters.kind}
        label={kindLabel}
        onChange={(kind) => onChange({ kind })}
      />
      <Facet
        title="期"
        counts={facets.cohort}
        chosen={filters.cohort}
        label={cohortLabel}
        onChange={(cohort) => onChange({ cohort })}
      />
      <Facet
        title="年度"
        counts={facets.year}
        chosen={filters.year}
        label={formatFiscalYear}
        onChange={(year) => onChange({ year })}
      />
      <Facet
        title="タグ"
        counts={facets.tag}
        chosen={filters.tag}
        label={(tag) => tag}
        onChange={(tag) => onChange({ tag })}
      />
      <Facet
        title="話者"
        counts={facets.speaker}
        chosen={filters.speaker}
        label={(speaker) => speaker}
        onChange={(speaker) => onChange({ speaker })}
      />
    </div>
  );
}, isSameChoice);

/** The filters are a new object with every letter typed. */
function isSameChoice(before: FacetsProps, now: FacetsProps): boolean {
  return before.facets === now.facets && JSON.stringify(before.filters) === JSON.stringify(now.filters);
}

interface FacetProps<T extends string | number> {
  readonly title: string;
  readonly counts: readonly FacetCount<T>[];
  readonly chosen: readonly T[] | undefined;
  readonly label: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Facet<T extends string | number>({ title, counts, chosen = [], label, onChange }: FacetProps<T>) {
  const shown = withChosen(counts, chosen);
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.facetTitle}>{title}</legend>
      {shown.map(({ value, count }) => (
        <Checkbox
          key={value}
          isSelected={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
        >
          {label(value)} <span className={styles.facetCount}>{count}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** The first values, and every chosen one: what narrows an answer must be seen and can be taken back. */
function withChosen<T extends string | number>(
  counts: readonly FacetCount<T>[],
  chosen: readonly T[],
): readonly FacetCount<T>[] {
  const first = counts.slice(0, SHOWN);
  const missing = chosen.filter((value) => !first.some((one) => one.value === value));
  return [
    ...first,
    ...missing.map((value) => ({ value, count: counts.find((one) => one.value === value)?.count ?? 0 })),
  ];
}
