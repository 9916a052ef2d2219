import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';
import { type DocumentText, documentTextOf } from '../../app/reader/document-text';
import { startOfSection } from '../../app/reader/start-of-section';
import { useFindInPage } from '../../app/reader/use-find-in-page';
import { usePlace } from '../../app/reader/use-place';
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

/** The element's text whenever all of it stands on the page: Markdown is drawn a stretch at a time. */
function useTextOf(element: HTMLElement | null): DocumentText | undefined {
  const [text, setText] = useState<DocumentText>();
  useEffect(() => {
    if (!element) return;
    const read = (): void => {
      if (!element.querySelector('[aria-busy="true"]')) setText(documentTextOf(element));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(element, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
    return () => observer.disconnect();
  }, [element]);
  return text;
}
