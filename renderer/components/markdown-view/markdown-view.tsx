import { type MouseEvent, memo, useEffect, useRef } from 'react';
import type { MarkdownLinks } from '#shared/markdown/markdown-links';
import type { Heading } from '#shared/markdown/outline';
import { assertNever } from '#shared/model/assert-never';
import styles from './markdown-view.module.css';
import type { SafeHtml } from './sanitise';
import { type DrawnPart, useMarkdownChunks } from './use-markdown-chunks';

interface MarkdownViewProps {
  readonly source: string;
  /** keep it the same object as long as its answers are the same: a new one draws the text again */
  readonly links: MarkdownLinks;
  /** a link out of the archive was followed; nothing opens by itself */
  readonly onExternalLink: (url: string) => void;
  /** the whole text is in the page */
  readonly onDrawn?: (article: HTMLElement, headings: readonly Heading[]) => void;
  /** headings get anchors others can lead to; off where several texts share a page */
  readonly hasAnchors?: boolean;
}

/** Markdown as a reader sees it. The only component that sets HTML, and only what `sanitise` made safe. */
export function MarkdownView({
  source,
  links,
  onExternalLink,
  onDrawn,
  hasAnchors = false,
}: MarkdownViewProps) {
  const article = useRef<HTMLElement>(null);
  const { chunks, isComplete } = useMarkdownChunks(source, links);

  useEffect(() => {
    if (!isComplete || !article.current || !onDrawn) return;
    const headings = chunks.flat().flatMap((part) => (part.kind === 'heading' ? [part.heading] : []));
    onDrawn(article.current, headings);
  }, [chunks, isComplete, onDrawn]);

  const followLink = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (!href || href.startsWith('#/')) return;
    event.preventDefault();
    const footnote = /^#fn-(\d+)$/.exec(href)?.[1];
    if (footnote === undefined) onExternalLink(href);
    else article.current?.querySelector(`[data-footnote="${footnote}"]`)?.scrollIntoView({ block: 'center' });
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside take the keys; a key on one arrives as a click
    <article ref={article} className={styles.text} onClick={followLink} aria-busy={!isComplete}>
      {chunks.map((parts, index) => (
        // Chunks are only ever added at the end, so that their place is their name.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Chunk key={index} parts={parts} hasAnchors={hasAnchors} />
      ))}
    </article>
  );
}

interface ChunkProps {
  readonly parts: readonly DrawnPart[];
  readonly hasAnchors: boolean;
}

const Chunk = memo(function Chunk({ parts, hasAnchors }: ChunkProps) {
  return (
    <div className={styles.chunk}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a drawn chunk never change
        <Part key={index} part={part} hasAnchors={hasAnchors} />
      ))}
    </div>
  );
});

function Part({ part, hasAnchors }: { readonly part: DrawnPart; readonly hasAnchors: boolean }) {
  switch (part.kind) {
    case 'heading': {
      // The page's own title is its h1.
      const Tag = `h${Math.min(part.heading.level + 1, 6)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
      return <Tag {...(hasAnchors ? { id: part.heading.slug } : {})} {...inner(part.html)} />;
    }
    case 'blocks':
      return <div className={styles.blocks} {...inner(part.html)} />;
    case 'footnote':
      return (
        <aside className={styles.footnote} data-footnote={part.number} aria-label={`注${part.number}`}>
          <span className={styles.footnoteNumber}>{part.number}</span>
          <div {...inner(part.html)} />
        </aside>
      );
    default:
      return assertNever(part);
  }
}

// biome-ignore lint/security/noDangerouslySetInnerHtml: SafeHtml comes from sanitise() alone
const inner = (html: SafeHtml) => ({ dangerouslySetInnerHTML: html });
