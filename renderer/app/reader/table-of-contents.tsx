import { useEffect, useRef } from 'react';
import { headingPathKey } from '#shared/markdown/heading-path-key';
import type { Heading } from '#shared/markdown/outline';
import type { Route } from '../route';
import { routeToHash } from '../route';
import { useMedia } from '../use-media';
import styles from './reader.module.css';

interface TableOfContentsProps {
  readonly headings: readonly Heading[];
  /** slug of the heading being read */
  readonly current: string | undefined;
  /** address of a place in this document */
  readonly routeTo: (path: string) => Route;
}

/** Room for the contents beside the text; above it they are folded up. The style sheet has the same width. */
const BESIDE = '(width >= 72rem)';

/** 目次: follows the scroll, leads to every heading. */
export function TableOfContents({ headings, current, routeTo }: TableOfContentsProps) {
  const top = headings.reduce((least, heading) => Math.min(least, heading.level), 6);
  const list = useRef<HTMLOListElement>(null);
  const isBeside = useMedia(BESIDE);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry in view follows the heading being read
  useEffect(() => keepInView(list.current?.querySelector('[aria-current]')), [current]);

  return (
    <nav aria-label="目次" className={styles.contents}>
      <details open={isBeside}>
        <summary className={styles.contentsTitle}>目次</summary>
        <ol ref={list}>
          {headings.map((heading) => (
            <li key={heading.slug} className={styles[`depth${Math.min(heading.level - top, 4)}`]}>
              <a
                href={routeToHash(routeTo(headingPathKey(heading.path)))}
                aria-current={heading.slug === current ? 'location' : undefined}
                className={styles.contentsEntry}
              >
                {heading.text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Scrolls the list, never the page: scrollIntoView would move both. */
function keepInView(entry: Element | null | undefined): void {
  const scroller = entry?.closest('aside');
  if (!entry || !scroller) return;
  const box = entry.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top + box.height;
  if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom + box.height;
}
