import { memo } from 'react';
import { formatEventDate } from '#shared/dates/format-date';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { CohortChip } from '../../app/cohort-chip';
import { routeToHash } from '../../app/route';
import { weekdayOf } from '../../components/fields/date-reading';
import { Icon } from '../../components/icon/icon';
import { Chip, Chips } from '../../components/status/chip';
import { meetingExcerpt } from './meeting-excerpt';
import styles from './meeting-list.module.css';
import type { QuestionCount } from './question-counts';

interface MeetingRowProps {
  readonly meeting: OffsiteMeeting;
  readonly questions: QuestionCount | undefined;
}

/** A meeting in the list: when, with whom, what it began with. Not drawn anew while the list is scrolled. */
export const MeetingRow = memo(function MeetingRow({ meeting, questions }: MeetingRowProps) {
  const { id, title, date, counterpart, place, participants, attachments, tags, visibility, cohortId } =
    meeting;
  const facts = [
    counterpart,
    place,
    participants.length > 0 ? `参加 ${participants.length}人` : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <a className={styles.meeting} href={routeToHash({ page: 'meeting', id })}>
      <span className={styles.date}>
        {date === undefined ? '日付なし' : formatEventDate(date) + weekdayOf(date)}
      </span>
      <span className={styles.body}>
        <span className={styles.title}>
          {title}
          {visibility === 'private' && (
            <span className={styles.private}>
              <Icon name="lock" />
              自分だけ
            </span>
          )}
        </span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join('　')}</span>}
        <span className={styles.excerpt}>{meetingExcerpt(meeting)}</span>
        <Chips>
          <CohortChip cohortId={cohortId} />
          {questions && (
            <Chip tone={questions.open > 0 ? 'accent' : 'success'}>
              {questions.open > 0 ? `モヤモヤ ${questions.open}` : `モヤモヤ ${questions.total} すべて解けた`}
            </Chip>
          )}
          {attachments.length > 0 && <Chip>{`添付 ${attachments.length}`}</Chip>}
          {tags.map((tag) => (
            <Chip key={tag}>{`#${tag}`}</Chip>
          ))}
        </Chips>
      </span>
    </a>
  );
});
