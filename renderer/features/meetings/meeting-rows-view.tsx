import { useMemo } from 'react';
import { assertNever } from '#shared/model/assert-never';
import { useRecords } from '../../app/use-archive';
import { VirtualRows } from '../../components/layout/virtual-rows';
import styles from './meeting-list.module.css';
import { MeetingRow } from './meeting-row';
import type { MeetingListRow } from './meeting-rows';
import { questionCounts } from './question-counts';

/** Heights before a row was measured, in pixels at the normal text size. */
const GROUP_HEIGHT = 60;
const MEETING_HEIGHT = 148;

/** The rows of the list. */
export function MeetingRowsView({ rows }: { readonly rows: readonly MeetingListRow[] }) {
  const openQuestions = useRecords('openQuestion');
  const counts = useMemo(() => questionCounts(openQuestions), [openQuestions]);

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
    <VirtualRows
      rows={rows}
      keyOf={(row) => row.key}
      estimate={(row) => (row.type === 'group' ? GROUP_HEIGHT : MEETING_HEIGHT)}
    >
      {draw}
    </VirtualRows>
  );
}
