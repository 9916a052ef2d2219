import { useEffect, useState } from 'react';
import type { Heading } from '#shared/markdown/outline';
import { quoteAt } from '#shared/markdown/quote';
import { Button } from '../../components/button/button';
import { type PhraseBeginning, PhraseForm } from '../phrase-form';
import { useCanWrite } from '../use-can-write';
import type { DocumentText } from './document-text';
import { phraseBeginning } from './phrase-beginning';
import styles from './reader.module.css';

interface SelectionToPhraseProps {
  readonly article: HTMLElement | null;
  readonly document: DocumentText | undefined;
  readonly headings: readonly Heading[];
  /** the record that is read, and its cohort */
  readonly recordId: string;
  readonly cohortId: string | undefined;
  /** what the record itself says of its words, where no heading does */
  readonly fallback: PhraseBeginning;
}

interface Selected {
  readonly beginning: PhraseBeginning;
  /** where the button is put, in window pixels */
  readonly top: number;
  readonly left: number;
}

/** Words longer than this are no phrase; the button stays away. */
const LONGEST = 500;

/** Words selected in a document → フレーズにする, with the place they were taken from. */
export function SelectionToPhrase(props: SelectionToPhraseProps) {
  const { article, document: text } = props;
  const canWrite = useCanWrite();
  const [selected, setSelected] = useState<Selected>();
  const [beginning, setBeginning] = useState<PhraseBeginning>();

  useEffect(() => {
    if (!article || !text || !canWrite) return;
    const look = (): void => setSelected(selectedIn(article, text, props));
    window.document.addEventListener('selectionchange', look);
    return () => window.document.removeEventListener('selectionchange', look);
  }, [article, text, canWrite, props]);

  return (
    <>
      {selected && !beginning && (
        <div
          className={styles.selection}
          ref={(element) => {
            element?.style.setProperty('top', `${selected.top}px`);
            element?.style.setProperty('left', `${selected.left}px`);
          }}
        >
          <Button look="primary" size="small" icon="quote" onPress={() => setBeginning(selected.beginning)}>
            フレーズにする
          </Button>
        </div>
      )}
      {beginning && <PhraseForm beginning={beginning} onClose={() => setBeginning(undefined)} />}
    </>
  );
}

function selectedIn(
  article: HTMLElement,
  text: DocumentText,
  { headings, recordId, cohortId, fallback }: SelectionToPhraseProps,
): Selected | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return undefined;
  const start = text.offsetOf(range.startContainer, range.startOffset);
  const end = text.offsetOf(range.endContainer, range.endOffset) ?? text.text.length;
  if (start === undefined) return undefined;
  const words = text.text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  const exact = words.trim();
  if (exact === '' || exact.length > LONGEST) return undefined;
  const from = start + lead;
  const headingPath = headingPathAbove(range, headings);
  const box = range.getBoundingClientRect();
  return {
    beginning: {
      ...fallback,
      ...phraseBeginning(headingPath),
      text: exact.replace(/\s*\n\s*/g, ''),
      ...(cohortId === undefined ? {} : { cohortId }),
      source: {
        recordId,
        headingPath: [...headingPath],
        quote: quoteAt(text.text, from, from + exact.length),
      },
    },
    top: Math.min(box.bottom + 8, window.innerHeight - 56),
    left: Math.max(8, Math.min(box.left, window.innerWidth - 180)),
  };
}

function headingPathAbove(range: Range, headings: readonly Heading[]): readonly string[] {
  const above = headings.findLast(({ slug }) => {
    const element = window.document.getElementById(slug);
    return element !== null && range.comparePoint(element, 0) <= 0;
  });
  return above?.path ?? [];
}
