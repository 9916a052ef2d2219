import { formatEventDate } from '#shared/dates/format-date';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { RecordLink } from '../../app/record-link';
import { SourceLink } from '../../app/source-link';
import { weekdayOf } from '../../components/fields/date-reading';
import styles from './meeting-page.module.css';

/** When, where, with whom: the head of a meeting's page. What was not noted is left out. */
export function MeetingFacts({ meeting }: { readonly meeting: OffsiteMeeting }) {
  const { date, place, counterpart, participants, cohortId } = meeting;
  return (
    <dl className={styles.facts}>
      {date !== undefined && (
        <div className={styles.fact}>
          <dt>日付</dt>
          <dd>
            <time dateTime={date}>{formatEventDate(date) + weekdayOf(date)}</time>
          </dd>
        </div>
      )}
      {place !== undefined && (
        <div className={styles.fact}>
          <dt>場所</dt>
          <dd>{place}</dd>
        </div>
      )}
      {counterpart !== undefined && (
        <div className={styles.fact}>
          <dt>相手</dt>
          <dd>{counterpart}</dd>
        </div>
      )}
      {participants.length > 0 && (
        <div className={styles.fact}>
          <dt>参加者</dt>
          <dd>{`${participants.join('、')}（${participants.length}人）`}</dd>
        </div>
      )}
      {cohortId !== undefined && (
        <div className={styles.fact}>
          <dt>期</dt>
          <dd>
            <RecordLink recordId={cohortId} />
          </dd>
        </div>
      )}
      {meeting.source !== undefined && (
        <div className={styles.fact}>
          <dt>出どころ</dt>
          <dd>
            <SourceLink record={meeting}>資料のこの場所を読む</SourceLink>
          </dd>
        </div>
      )}
    </dl>
  );
}
