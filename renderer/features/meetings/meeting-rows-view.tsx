import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { assertNever } from '#shared/model/assert-never';
import { useRecords } from '../../app/use-archive';
import styles from './meeting-list.module.css';
import { MeetingRow } from './meeting-row';
import type { MeetingListRow } from './meeting-rows';
import { questionCounts } from './question-counts';

/** Heights before a row was measured, in pixels at the normal text size. */
const GROUP_HEIGHT = 60;
const MEETING_HEIGHT = 148;

/** The rows of the list. Only those in view are in the page, so that ten thousand scroll as lightly as ten. */
export function MeetingRowsView({ rows }: { readonly rows: readonly MeetingListRow[] }) {
  const openQuestions = useRecords('openQuestion');
  const counts = useMemo(() => questionCounts(openQuestions), [openQuestions]);
  const list = useRef<HTMLDivElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);

  useLayoutEffect(() => {
    const element = list.current;
    const main = element?.closest('main');
    if (!element || !main) return;
    setScroller(main);
    // What stands above the list changes its height when the window's width changes, and so does the list then.
    const measure = (): void => {
      const top = element.getBoundingClientRect().top - main.getBoundingClientRect().top;
      setAbove(Math.round(top + main.scrollTop));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.type === 'group' ? GROUP_HEIGHT : MEETING_HEIGHT),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollMargin: above,
  });

  const draw = (row: MeetingListRow) => {
    switch (row.type) {
      case 'group':
        return (
          <h2 className={styles.group}>
            {row.label}
            <span className={styles.count}>{`${row.count}件`}</span>
          </h2>
        );
      case 'meeting':
        return <MeetingRow meeting={row.meeting} questions={counts.get(row.meeting.id)} />;
      default:
        return assertNever(row);
    }
  };

  return (
    <div ref={list} className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map((item) => {
        const row = rows[item.index];
        if (!row) return null;
        return (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={styles.row}
            style={{ transform: `translateY(${item.start - above}px)` }}
          >
            {draw(row)}
          </div>
        );
      })}
    </div>
  );
}
