import { useCallback, useEffect, useState } from 'react';
import { useServices } from '../services';
import type { DocumentText } from './document-text';
import { stepHit } from './find-hits';
import { useHits } from './use-hits';

export interface Find {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly query: string;
  readonly count: number;
  /** false while the hits of what was just typed are being looked for */
  readonly isAnswered: boolean;
  /** index of the hit shown, from 0; -1 when there is none */
  readonly current: number;
  readonly setQuery: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/**
 * Counts, marks and walks through the hits in one document. Opened with a query it starts at once, as after a jump
 * from the search page; `startAt` is the text offset the first hit shown should not lie before.
 */
export function useFind(
  document: DocumentText | undefined,
  recordId: string,
  opening: { query: string; startAt: number } | undefined,
): Find {
  const { router } = useServices();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number>();

  // An address that names a search opens the bar, whenever it comes: the document is drawn later than the page.
  useEffect(() => {
    if (!opening) return;
    setOpen(true);
    setQuery(opening.query);
    setChosen(undefined);
  }, [opening]);

  const { hits, isAnswered } = useHits(isOpen ? document : undefined, recordId, query);
  const startAt = opening?.startAt ?? 0;
  const first = Math.max(
    0,
    hits.findIndex((hit) => hit.start >= startAt),
  );
  const current = hits.length === 0 ? -1 : Math.min(chosen ?? first, hits.length - 1);

  useEffect(() => {
    // A closed bar marks nothing, and leaves alone what usePlace has marked.
    if (!document || !isOpen) return;
    document.mark('found', hits);
    const hit = hits[current];
    document.mark('found-current', hit ? [hit] : []);
    // Back at a hit that was left, the reader stands where they had scrolled to.
    const isLeftPlace = router.isReturn() && chosen === undefined && query === opening?.query;
    if (hit && !isLeftPlace) document.scrollTo(hit);
    return () => {
      document.mark('found', []);
      document.mark('found-current', []);
    };
  }, [document, isOpen, hits, current, chosen, query, opening, router]);

  return {
    isOpen,
    open: useCallback(() => setOpen(true), []),
    query,
    count: hits.length,
    isAnswered,
    current,
    setQuery: (next) => {
      setQuery(next);
      setChosen(undefined);
    },
    step: (by) => setChosen(stepHit(current, by, hits.length)),
    close: () => setOpen(false),
  };
}
