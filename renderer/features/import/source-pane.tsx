import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { LineRange } from '#shared/report-text/block';
import styles from './import.module.css';
import { lettersInView } from './letters-in-view';

interface SourcePaneProps {
  readonly lines: readonly string[];
  /** lines to mark */
  readonly shown: LineRange | undefined;
  /** lines to bring into view */
  readonly inView: LineRange | undefined;
  /** a line that was pointed at, from 1 */
  readonly onPointLine: (line: number) => void;
}

/** The source as it came, line by line. */
export function SourcePane({ lines, shown, inView, onPointLine }: SourcePaneProps) {
  const scroller = useRef<HTMLElement>(null);
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 26,
    overscan: 20,
  });

  useEffect(() => {
    if (inView) rows.scrollToIndex(Math.max(0, inView.from - 1), { align: 'start' });
  }, [inView, rows]);

  return (
    <section className={styles.pane} aria-label="元の文章">
      <header className={styles.paneHead}>
        <h2 className={styles.paneTitle}>元の文章</h2>
        <span className={styles.note}>{`${lines.length}行`}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label="元の文章の本文">
        <div
          className={styles.canvas}
          ref={(element) => element?.style.setProperty('height', `${rows.getTotalSize()}px`)}
        >
          {rows.getVirtualItems().map((row) => {
            const number = row.index + 1;
            const isShown = shown !== undefined && number >= shown.from && number <= shown.to;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches the same lines through the result beside it
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={row.key}
                onClick={() => onPointLine(number)}
                data-index={row.index}
                ref={(element) => {
                  element?.style.setProperty('transform', `translateY(${row.start}px)`);
                  rows.measureElement(element);
                }}
                className={`${styles.row} ${styles.sourceLine} ${isShown ? styles.shown : ''}`}
              >
                <span className={styles.lineNumber}>{number}</span>
                <span>{lettersInView(lines[row.index] ?? '')}</span>
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}
