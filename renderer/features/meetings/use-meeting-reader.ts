import { useCallback, useMemo, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';
import { startOfSection } from '../../app/reader/start-of-section';
import { useFindInPage } from '../../app/reader/use-find-in-page';
import { usePlace } from '../../app/reader/use-place';
import { useTextOf } from '../../app/reader/use-text-of';
import type { Place } from '../../app/route';
import { useRecord } from '../../app/use-archive';

const NO_HEADINGS: readonly Heading[] = [];

/**
 * The meeting's page as one text: found in, jumped into and selected from, its モヤモヤ and 気付き as well as its
 * content. Mount it anew for another search to be walked through.
 */
export function useMeetingReader(recordId: string, place: Place | undefined) {
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const [headings, setHeadings] = useState(NO_HEADINGS);
  const text = useTextOf(article);
  const phrase = useRecord('keyPhrase', place?.at === 'phrase' ? place.phraseId : undefined);
  const startAt = place?.at === 'search' && text ? startOfSection(text, headings, place.path) : 0;
  // The same object while it says the same: a new one opens the find bar again.
  const opening = useMemo(
    () => (place?.at === 'search' ? { query: place.query, startAt } : undefined),
    [place, startAt],
  );
  return {
    setArticle,
    article,
    text,
    headings,
    find: useFindInPage(text, recordId, opening),
    found: usePlace(place, text, headings, phrase?.source),
    onContentDrawn: useCallback((_content: HTMLElement, drawn: readonly Heading[]) => setHeadings(drawn), []),
  };
}
