import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';
import { sourcePlaceOf } from '#shared/model/record-source';
import { Notice } from '../../components/status/notice';
import { ArchiveMarkdown } from '../archive-markdown';
import type { PhraseBeginning } from '../phrase-form';
import type { Place } from '../route';
import { useSnapshot } from '../use-archive';
import { type DocumentText, documentTextOf } from './document-text';
import { FindBar } from './find-bar';
import { SelectionToPhrase } from './selection-to-phrase';
import { startOfSection } from './start-of-section';
import { useFindInPage } from './use-find-in-page';
import { usePlace } from './use-place';

interface DocumentReaderProps {
  readonly recordId: string;
  readonly cohortId: string | undefined;
  /** Markdown */
  readonly source: string;
  readonly place: Place | undefined;
  /** what the record itself says of its words, where no heading does */
  readonly fallback: PhraseBeginning;
  readonly onDrawn?: (article: HTMLElement, headings: readonly Heading[]) => void;
  /** what stands above the text; found and selected like the text itself */
  readonly children?: ReactNode;
}

interface Drawn {
  readonly article: HTMLElement;
  readonly headings: readonly Heading[];
  readonly text: DocumentText;
}

/** A document to be read: find in page, places to jump to, words to be taken as phrases. */
export function DocumentReader(props: DocumentReaderProps) {
  const { recordId, cohortId, source, place, fallback, onDrawn } = props;
  const { records } = useSnapshot();
  const [drawn, setDrawn] = useState<Drawn>();
  const taken = place?.at === 'phrase' ? records.get(place.phraseId) : undefined;
  const found = usePlace(place, drawn?.text, drawn?.headings ?? NO_HEADINGS, taken && sourcePlaceOf(taken));
  const opening = useMemo(
    () =>
      place?.at === 'search' && drawn
        ? { query: place.query, startAt: startOfSection(drawn.text, drawn.headings, place.path) }
        : undefined,
    [place, drawn],
  );
  const find = useFindInPage(drawn?.text, recordId, opening);
  const onMarkdownDrawn = useCallback(
    (article: HTMLElement, headings: readonly Heading[]) => {
      setDrawn({ article, headings, text: documentTextOf(article) });
      onDrawn?.(article, headings);
    },
    [onDrawn],
  );

  return (
    <>
      <FindBar find={find} />
      {found === 'lost' && place?.at === 'phrase' && (
        <Notice tone="info">
          元の文章は、書き換えられたか削除されたようで、見つかりませんでした。取り出した記録そのものは残っています。
        </Notice>
      )}
      {found === 'lost' && place?.at === 'heading' && (
        <Notice tone="info">
          この見出しは、名前が変わったか削除されたようです。目次から探してください。
        </Notice>
      )}
      {props.children}
      <ArchiveMarkdown source={source} onDrawn={onMarkdownDrawn} />
      <SelectionToPhrase
        article={drawn?.article ?? null}
        document={drawn?.text}
        headings={drawn?.headings ?? NO_HEADINGS}
        recordId={recordId}
        cohortId={cohortId}
        fallback={fallback}
      />
    </>
  );
}

const NO_HEADINGS: readonly Heading[] = [];
