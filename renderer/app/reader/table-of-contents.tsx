import { headingPathKey } from '#shared/markdown/heading-path-key';
import type { Heading } from '#shared/markdown/outline';
import type { Route } from '../route';
import { routeToHash } from '../route';
import styles from './reader.module.css';

interface TableOfContentsProps {
  readonly headings: readonly Heading[];
  /** slug of the heading being read */
  readonly current: string | undefined;
  /** address of a place in this document */
  readonly routeTo: (path: string) => Route;
}

/** 目次: follows the scroll, leads to every heading. */
export function TableOfContents({ headings, current, routeTo }: TableOfContentsProps) {
  const top = Math.min(...headings.map((heading) => heading.level));
  return (
    <nav aria-label="目次" className={styles.contents}>
      <h2 className={styles.contentsTitle}>目次</h2>
      <ol>
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
    </nav>
  );
}
