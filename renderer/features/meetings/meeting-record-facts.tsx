import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { VISIBILITY_LABELS } from '#shared/model/status-labels';
import { formatMoment } from '../../app/format-moment';
import { Chip, Chips } from '../../components/status/chip';
import styles from './meeting-page.module.css';

/** Of the record rather than the meeting: its tags, who may see it, who wrote it and when. */
export function MeetingRecordFacts({ meeting }: { readonly meeting: OffsiteMeeting }) {
  const { tags, visibility, createdAt, createdBy, updatedAt, updatedBy, revision } = meeting;
  return (
    <div className={styles.record}>
      {tags.length > 0 && (
        <Chips>
          {tags.map((tag) => (
            <Chip key={tag}>{`#${tag}`}</Chip>
          ))}
        </Chips>
      )}
      <p>{`公開範囲：${VISIBILITY_LABELS[visibility]}`}</p>
      <p>{`書いた人：${[createdBy, formatMoment(createdAt)].filter((part) => part !== '').join('、')}`}</p>
      {revision > 1 && (
        <p>{`最後の変更：${[updatedBy, formatMoment(updatedAt)].filter((part) => part !== '').join('、')}`}</p>
      )}
    </div>
  );
}
