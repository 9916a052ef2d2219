import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import type { Heading } from '#shared/markdown/outline';
import { assertNever } from '#shared/model/assert-never';
import type { DrawnPart } from './drawn-markdown';
import { linkTargetOf } from './link-target';
import styles from './markdown-view.module.css';
import type { SafeHtml } from './sanitise';
import { useMarkdownChunks } from './use-markdown-chunks';

interface MarkdownViewProps {
  readonly source: string;
  /** keep it the same object as long as its answers are the same: a new one draws the text again */
  readonly links: MarkdownLinks;
  /** a link out of the archive was followed; nothing opens by itself */
  readonly onExternalLink: (url: string) => void;
  /** a link to an attached file was followed */
  readonly onAttachment?: (id: string) => void;
  /** the whole text is in the page */
  readonly onDrawn?: (article: HTMLElement, headings: readonly Heading[]) => void;
  /** headings get their slugs as ids; off where several texts share a page */
  readonly hasAnchors?: boolean;
}

const MIDDLE_BUTTON = 1;
/** A yearly report has four or five; what they hold is laid out at once, so that its places are where they seem. */
const NEAR_CHUNKS = 8;

/** Markdown as a reader sees it. The only component that sets HTML, and only what `sanitise` made safe. */
export function MarkdownView({ source, links, onDrawn, hasAnchors = false, ...open }: MarkdownViewProps) {
  const article = useRef<HTMLElement>(null);
  const { chunks, isComplete } = useMarkdownChunks(source, links);

  useEffect(() => {
    if (!isComplete || !article.current || !onDrawn) return;
    const headings = chunks.flat().flatMap((part) => (part.kind === 'heading' ? [part.heading] : []));
    onDrawn(article.current, headings);
  }, [chunks, isComplete, onDrawn]);

  const followLink = (event: MouseEvent<HTMLElement>): void => {
    if (event.button > MIDDLE_BUTTON) return;
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const target = link && linkTargetOf(link.getAttribute('href') ?? '');
    if (!target || target.kind === 'page') return;
    event.preventDefault();
    switch (target.kind) {
      case 'footnote':
        goTo(article.current?.querySelector(`[data-footnote="${target.number}"]`));
        return;
      case 'footnoteMark':
        goTo(article.current?.querySelector(`a[href="#fn-${target.number}"]`));
        return;
      case 'attachment':
        open.onAttachment?.(target.id);
        return;
      case 'external':
        open.onExternalLink(target.url);
        return;
      default:
        assertNever(target);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; a key on one arrives as a click
    <article
      ref={article}
      className={styles.text}
      onClick={followLink}
      onAuxClick={followLink}
      aria-busy={!isComplete}
    >
      {chunks.map((parts, index) => (
        // Chunks are only ever added at the end, so that their place is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Chunk key={index} parts={parts} hasAnchors={hasAnchors} isFar={index >= NEAR_CHUNKS} />
      ))}
    </article>
  );
}

function goTo(element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
}

interface ChunkProps {
  readonly parts: readonly DrawnPart[];
  readonly hasAnchors: boolean;
  /** beyond the first screens: laid out when it comes near */
  readonly isFar: boolean;
}

const Chunk = memo(function Chunk({ parts, hasAnchors, isFar }: ChunkProps) {
  return (
    <div className={isFar ? `${styles.chunk} ${styles.far}` : styles.chunk}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a drawn chunk never change places
        <Part key={index} part={part} hasAnchors={hasAnchors} />
      ))}
    </div>
  );
});

function Part({ part, hasAnchors }: { readonly part: DrawnPart; readonly hasAnchors: boolean }) {
  switch (part.kind) {
    case 'heading':
      return (
        <SafeElement
          tag={headingTag(part.heading)}
          html={part.html}
          {...(hasAnchors ? { id: part.heading.slug } : {})}
        />
      );
    case 'blocks':
      return <SafeElement tag="div" className={styles.blocks} html={part.html} />;
    case 'footnote':
      return (
        <div
          role="note"
          className={styles.footnote}
          data-footnote={part.number}
          tabIndex={-1}
          aria-label={`注${part.number}`}
        >
          <a
            href={`#fnref-${part.number}`}
            className={styles.footnoteNumber}
            aria-label={`本文の注${part.number}へ戻る`}
          >
            {part.number}
          </a>
          <SafeElement tag="div" className={styles.blocks} html={part.html} />
        </div>
      );
    default:
      return assertNever(part);
  }
}

type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/**
 * The element says how deep a heading lies, not how many marks its author typed: no level is ever skipped. The page's
 * own title is its h1.
 */
function headingTag({ path }: Heading): HeadingTag {
  const tags = ['h2', 'h3', 'h4', 'h5'] as const;
  return tags[path.length - 1] ?? 'h6';
}

interface SafeElementProps {
  readonly tag: HeadingTag | 'div';
  readonly html: SafeHtml;
  readonly id?: string;
  readonly className?: string | undefined;
}

function SafeElement({ tag: Tag, html, ...attributes }: SafeElementProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml comes from sanitise() alone
  return <Tag {...attributes} dangerouslySetInnerHTML={html} />;
}
