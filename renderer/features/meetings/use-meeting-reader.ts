import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import type { OpenQuestion } from '#shared/model/open-question';
import { type DocumentText, documentTextOf } from '../../app/reader/document-text';
import { startOfSection } from '../../app/reader/start-of-section';
import { useFindInPage } from '../../app/reader/use-find-in-page';
import { usePlace } from '../../app/reader/use-place';
import type { Place } from '../../app/route';
import { useRecord } from '../../app/use-archive';

const NO_HEADINGS: readonly Heading[] = [];

/** What is drawn by itself, later than the rest of the page. */
type LatePart = 'content' | 'nextSteps';

/**
 * The meeting's page as one text: found in, jumped into, selected from, with its モヤモヤ and 気付き as well as its
 * content. It is read when all of it stands on the page.
 */
export function useMeetingReader(
  meeting: OffsiteMeeting,
  questions: readonly OpenQuestion[],
  place: Place | undefined,
) {
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const [drawn, setDrawn] = useState<ReadonlySet<LatePart>>(new Set());
  const [headings, setHeadings] = useState(NO_HEADINGS);
  const [text, setText] = useState<DocumentText>();
  const phrase = useRecord('keyPhrase', place?.at === 'phrase' ? place.phraseId : undefined);

  const awaited: readonly LatePart[] = (['content', 'nextSteps'] as const).filter((part) => meeting[part].trim() !== '');
  const isWhole = awaited.every((part) => drawn.has(part));

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is read from the page, which these change
  useEffect(() => {
    if (article && isWhole) setText(documentTextOf(article));
  }, [article, isWhole, drawn, meeting, questions]);

  const opening = useMemo(
    () =>
      place?.at === 'search' && text
        ? { query: place.query, startAt: startOfSection(text, headings, place.path) }
        : undefined,
    [place, text, headings],
  );

  return {
    setArticle,
    article,
    text,
    headings,
    find: useFindInPage(text, opening),
    found: usePlace(place, text, headings, phrase),
    onContentDrawn: useCallback((_article: HTMLElement, drawnHeadings: readonly Heading[]) => {
      setHeadings(drawnHeadings);
      setDrawn((before) => new Set(before).add('content'));
    }, []),
    onNextStepsDrawn: useCallback(() => setDrawn((before) => new Set(before).add('nextSteps')), []),
  };
}
