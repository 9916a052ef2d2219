import { assertNever } from '#shared/model/assert-never';
import type { Suggestion } from '#shared/search/suggest-queries';
import { type Route, routeToHash } from '../../app/route';
import type { SearchPlace } from '../../app/search-place';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { EmptyState } from '../../components/status/empty-state';
import { changeSearch, forgiving } from './change-search';
import styles from './search.module.css';

interface NothingFoundProps {
  readonly place: SearchPlace;
  /** queries that do find something */
  readonly suggestions: readonly Suggestion[];
}

/** No hit: what does find something, and what else can be tried. */
export function NothingFound({ place, suggestions }: NothingFoundProps) {
  const { router } = useServices();
  const words = place.query.trim().split(/\s+/u);
  return (
    <EmptyState
      icon="search"
      title="見つかりませんでした"
      action={
        place.similar === false && (
          <Button onPress={() => changeSearch(router, (now) => forgiving(now, true))}>
            あいまい一致も探す
          </Button>
        )
      }
    >
      {suggestions.length > 0 ? (
        <ul className={styles.suggestions} aria-label="こちらなら見つかります">
          {suggestions.map((suggestion) => (
            <li key={suggestion.kind + suggestion.query}>
              <a href={routeToHash(routeOf(place, suggestion))} data-result="">
                {`${sentenceOf(suggestion)}（${suggestion.total}件）`}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {words.length > 1
            ? 'ことばを減らすと見つかることがあります。空白で区切ったことばは、すべてを含むものだけを探します。'
            : '短く区切ったり、ひらがなで入れたりしてみてください。名前は、設定の「読みのリスト」に入れておくと、よみで見つかります。'}
        </p>
      )}
    </EmptyState>
  );
}

function routeOf(place: SearchPlace, { kind, query }: Suggestion): Route {
  const { filters: _, ...unfiltered } = place;
  return { page: 'search', ...(kind === 'unfiltered' ? unfiltered : place), query };
}

function sentenceOf({ kind, query }: Suggestion): string {
  switch (kind) {
    case 'reading':
      return `よみ「${query}」で探す`;
    case 'fewer':
      return `「${query}」だけで探す`;
    case 'unquoted':
      return `"…"を外して「${query}」で探す`;
    case 'included':
      return `除くことばをなくして「${query}」で探す`;
    case 'unfiltered':
      return '絞り込みを外して探す';
    default:
      return assertNever(kind);
  }
}
