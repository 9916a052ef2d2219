import { useEffect, useState } from 'react';
import { findQuote } from '#shared/markdown/find-quote';
import { headingPathKey } from '#shared/markdown/heading-path-key';
import type { Heading } from '#shared/markdown/outline';
import type { SourcePlace } from '#shared/model/source-place';
import type { Place } from '../route';
import { useServices } from '../services';
import type { DocumentText } from './document-text';

/** Whether the place an address names was found in the document as it is now. */
export type PlaceFound = 'none' | 'found' | 'lost';

/** Goes to a heading or to the very words a record was taken from once the document is drawn. Search places are walked by the find bar. */
export function usePlace(
  place: Place | undefined,
  document: DocumentText | undefined,
  headings: readonly Heading[],
  source: SourcePlace | undefined,
): PlaceFound {
  const { router } = useServices();
  const [found, setFound] = useState<PlaceFound>('none');

  useEffect(() => {
    if (!document || !place) return setFound('none');
    if (place.at === 'heading') {
      const heading = headings.find((candidate) => headingPathKey(candidate.path) === place.path);
      const element = heading && window.document.getElementById(heading.slug);
      if (!router.isReturn()) element?.scrollIntoView({ block: 'start' });
      return setFound(element ? 'found' : 'lost');
    }
    if (place.at === 'search') return setFound('none');
    const words = source && findQuote(document.text, source.quote);
    if (!words) return setFound('lost');
    document.mark('found-current', [words]);
    if (!router.isReturn()) document.scrollTo(words);
    setFound('found');
    return () => document.mark('found-current', []);
  }, [place, document, headings, source, router]);

  return found;
}
