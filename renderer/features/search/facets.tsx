import { formatFiscalYear } from '#shared/dates/format-date';
import { KIND_LABELS } from '#shared/model/kind-labels';
import { RECORD_KINDS } from '#shared/model/record';
import type { SearchFilters } from '#shared/search/query';
import type { FacetCount, SearchFacets } from '#shared/search/search-results';
import { Checkbox } from '../../components/fields/checkbox';
import styles from './search.module.css';

interface FacetsProps {
  readonly facets: SearchFacets;
  readonly filters: SearchFilters;
  readonly onChange: (filters: SearchFilters) => void;
}

/** Values shown of one facet; the rest is reached by typing a filter. */
const SHOWN = 12;

/** What the results can be narrowed by, with counts. */
export function Facets({ facets, filters, onChange }: FacetsProps) {
  return (
    <div className={styles.facets}>
      <Facet
        title="種別"
        counts={facets.kind}
        chosen={filters.kind}
        label={kindLabel}
        onChange={(kind) => onChange({ ...filters, kind })}
      />
      <Facet
        title="期"
        counts={facets.cohort}
        chosen={filters.cohort}
        label={(cohort) => `第${cohort}期`}
        onChange={(cohort) => onChange({ ...filters, cohort })}
      />
      <Facet
        title="年度"
        counts={facets.year}
        chosen={filters.year}
        label={formatFiscalYear}
        onChange={(year) => onChange({ ...filters, year })}
      />
      <Facet
        title="タグ"
        counts={facets.tag}
        chosen={filters.tag}
        label={(tag) => tag}
        onChange={(tag) => onChange({ ...filters, tag })}
      />
      <Facet
        title="話者"
        counts={facets.speaker}
        chosen={filters.speaker}
        label={(speaker) => speaker}
        onChange={(speaker) => onChange({ ...filters, speaker })}
      />
    </div>
  );
}

const kindLabel = (code: string): string => {
  const kind = RECORD_KINDS.find((candidate) => candidate === code);
  return kind ? KIND_LABELS[kind] : code;
};

interface FacetProps<T extends string | number> {
  readonly title: string;
  readonly counts: readonly FacetCount<T>[];
  readonly chosen: readonly T[] | undefined;
  readonly label: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Facet<T extends string | number>({ title, counts, chosen = [], label, onChange }: FacetProps<T>) {
  if (counts.length === 0) return null;
  return (
    <fieldset className={styles.facet}>
      <legend className={styles.facetTitle}>{title}</legend>
      {counts.slice(0, SHOWN).map(({ value, count }) => (
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
