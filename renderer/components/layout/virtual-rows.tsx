import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './virtual-rows.module.css';

interface VirtualRowsProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** the height before a row was measured, in pixels at the normal text size */
  readonly estimate: (row: T) => number;
  readonly children: (row: T) => ReactNode;
  /** what each row is to a screen reader, when the rows are a list */
  readonly list?: boolean;
}

/** Rows of any height that scroll with the page. Only those in view are in it, so that ten thousand scroll like ten. */
export function VirtualRows<T>({ rows, keyOf, estimate, children, list = false }: VirtualRowsProps<T>) {
  const element = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);

  useLayoutEffect(() => {
    const own = element.current;
    const main = own?.closest('main');
    if (!own || !main) return;
    setScroller(main);
    // What stands above the rows changes its height when the window's width changes, and so do they then.
    const measure = (): void => {
      const top = own.getBoundingClientRect().top - main.getBoundingClientRect().top;
      setAbove(Math.round(top + main.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(own);
    return () => observer.disconnect();
  }, []);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : estimate(row);
    },
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 6,
    scrollMargin: above,
  });

  return (
    <div
      ref={element}
      className={styles.rows}
      style={{ height: virtualizer.getTotalSize() }}
      {...(list ? { role: 'list' } : {})}
    >
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (row === undefined) return null;
        return (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={styles.row}
            style={{ transform: `translateY(${item.start - above}px)` }}
            {...(list
              ? { role: 'listitem', 'aria-setsize': rows.length, 'aria-posinset': item.index + 1 }
              : {})}
          >
            {children(row)}
          </div>
        );
      })}
    </div>
  );
}
