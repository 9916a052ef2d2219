import { useEffect, useState } from 'react';
import type { TextRange } from '#shared/search/text-range';
import { useServices } from '../services';
import { useStore } from '../store';
import type { DocumentText } from './document-text';
import { MOST_HITS } from './find-hits';

interface Hits {
  readonly query: string;
  readonly hits: readonly TextRange[];
}

const NONE: Hits = { query: '', hits: [] };

/**
 * Where a query stands in a document, by the search worker and with all it knows: たいわ marks 対話. Until the
 * answer is there the hits of the query before stay, so that nothing flickers while somebody types.
 */
export function useHits(
  document: DocumentText | undefined,
  recordId: string,
  query: string,
): { readonly hits: readonly TextRange[]; readonly isAnswered: boolean } {
  const { search } = useServices();
  const index = useStore(search.index);
  const [found, setFound] = useState<Hits>(NONE);
  const isWanted = document !== undefined && query.trim() !== '';

  // Asked again once the index is whole: a document may be opened before it was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!document || !isWanted) return setFound(NONE);
    let isStale = false;
    void search.find(query, recordId, document.text).then((hits) => {
      if (!isStale) setFound((before) => after(before, { query, hits: hits.slice(0, MOST_HITS) }));
    });
    return () => {
      isStale = true;
    };
  }, [search, document, recordId, query, isWanted, index.state]);

  return isWanted
    ? { hits: found.hits, isAnswered: found.query === query }
    : { hits: NONE.hits, isAnswered: true };
}

/** The very same hits stay the same object: another one would be scrolled to. */
function after(before: Hits, next: Hits): Hits {
  const isSame = JSON.stringify(before.hits) === JSON.stringify(next.hits);
  if (!isSame) return next;
  return before.query === next.query ? before : { query: next.query, hits: before.hits };
}
