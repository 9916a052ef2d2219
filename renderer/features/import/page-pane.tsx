import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LineRange } from '#shared/report-text/block';
import type { Box } from '#shared/report-text/pages/page-content';
import type { DocumentPages } from '../../workers/document-messages';
import styles from './import.module.css';
import pageStyles from './page-pane.module.css';
import { PagePicture } from './page-picture';
import { usePagePictures } from './use-page-pictures';

interface PagePaneProps {
  readonly pages: DocumentPages;
  readonly draw: (page: number, width: number) => Promise<Blob | undefined>;
  /** lines to mark */
  readonly shown: LineRange | undefined;
  /** lines to bring into view */
  readonly inView: LineRange | undefined;
  /** a line of the source that was pointed at */
  readonly onPointLine: (line: number) => void;
}

const GAP = 40;

/** The pages of a PDF as they look on paper. */
export function PagePane({ pages, draw, shown, inView, onPointLine }: PagePaneProps) {
  const scroller = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(480);
  const pictures = usePagePictures(draw);
  const marks = useMemo(() => marksOf(pages, shown), [pages, shown]);
  const rows = useVirtualizer({
    count: pages.sizes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const size = pages.sizes[index];
      return size ? (width * size.height) / size.width + GAP : 700;
    },
    overscan: 1,
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - 28));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: heights depend on the width
  useEffect(() => rows.measure(), [width]);

  useEffect(() => {
    const first = marksOf(pages, inView)[0];
    const element = scroller.current;
    const size = first && pages.sizes[first.page];
    if (!first || !element || !size) return;
    const start = rows.getOffsetForIndex(first.page, 'start')?.[0] ?? 0;
    const within = (first.box.y / size.height) * ((width * size.height) / size.width);
    const top = start + within - element.clientHeight / 3;
    const isSeen =
      start + within > element.scrollTop + 20 &&
      start + within < element.scrollTop + element.clientHeight - 60;
    if (!isSeen) element.scrollTo({ top: Math.max(0, top) });
  }, [inView, pages, rows, width]);

  return (
    <section className={styles.pane} aria-label="元の文書">
      <header className={styles.paneHead}>
        <h2 className={styles.paneTitle}>元の文書</h2>
        <span className={styles.note}>{`${pages.sizes.length}ページ`}</span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <section className={styles.scroller} ref={scroller} tabIndex={0} aria-label="元の文書のページ">
        <div
          className={styles.canvas}
          ref={(element) => element?.style.setProperty('height', `${rows.getTotalSize()}px`)}
        >
          {rows.getVirtualItems().map((row) => {
            const size = pages.sizes[row.index];
            if (!size) return null;
            return (
              <div
                key={row.key}
                className={pageStyles.row}
                ref={(element) => element?.style.setProperty('transform', `translateY(${row.start}px)`)}
              >
                <PagePicture
                  page={row.index}
                  size={size}
                  pictures={pictures}
                  marks={marks.flatMap((mark) => (mark.page === row.index ? [mark.box] : []))}
                  onPoint={(x, y) => {
                    const line = lineAt(pages, row.index, x, y);
                    if (line !== undefined) onPointLine(line);
                  }}
                />
                <span className={pageStyles.number}>{`${row.index + 1} / ${pages.sizes.length}`}</span>
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}

function marksOf(
  { places }: DocumentPages,
  shown: LineRange | undefined,
): readonly { readonly page: number; readonly box: Box }[] {
  if (!shown) return [];
  return places.slice(shown.from - 1, shown.to).flatMap((place) => place ?? []);
}

/** The line at a point of a page, or the nearest one above it. */
function lineAt({ places }: DocumentPages, page: number, x: number, y: number): number | undefined {
  let best: { readonly line: number; readonly distance: number } | undefined;
  for (const [index, place] of places.entries()) {
    if (place?.page !== page) continue;
    const { box } = place;
    const aside = Math.max(0, box.x - x, x - box.x - box.width);
    const above = Math.max(0, box.y - y, y - box.y - box.height);
    const distance = aside + above * 3;
    if (!best || distance < best.distance) best = { line: index + 1, distance };
  }
  return best?.line;
}
