import { useEffect, useMemo, useState } from 'react';
import type { SearchHits } from '../route';
import { useServices } from '../services';
import { type Find, useFind } from './use-find';
import { useTextOf } from './use-text-of';

interface FoundCard {
  /** for the element of the card */
  readonly card: (element: HTMLElement | null) => void;
  /** through the hits in the card; open where a search led to it */
  readonly find: Find;
}

/** The card of a list that an address names: brought into view, and the words marked that it was found by. */
export function useFoundCard(recordId: string | undefined, place: SearchHits | undefined): FoundCard {
  const { router } = useServices();
  const [card, setCard] = useState<HTMLElement | null>(null);
  const opening = useMemo(() => place && { query: place.query, startAt: 0 }, [place]);
  const find = useFind(useTextOf(card), recordId ?? '', opening);

  useEffect(() => {
    if (!router.isReturn()) card?.scrollIntoView({ block: 'center' });
  }, [card, router]);

  return { card: setCard, find };
}
