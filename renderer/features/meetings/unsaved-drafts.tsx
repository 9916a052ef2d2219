import * as v from 'valibot';
import { routeToHash } from '../../app/route';
import { useLeftDrafts } from '../../app/use-autosave';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/status/notice';
import { formToMeeting, meetingFormSchema } from './meeting-form';
import styles from './meeting-list.module.css';

/** Notes whose editor was closed before the archive had them: here they are found again. */
export function UnsavedDrafts() {
  const { drafts, discard } = useLeftDrafts('offsiteMeeting');
  const notes = drafts.flatMap(({ recordId, draft }) => {
    const form = v.safeParse(meetingFormSchema, draft);
    return form.success ? [{ recordId, title: formToMeeting(recordId, form.output).meeting.title }] : [];
  });
  if (notes.length === 0) return null;
  return (
    <Notice tone="info">
      <p>まだ保存されていない書きかけがあります。</p>
      <ul>
        {notes.map(({ recordId, title }) => (
          <li key={recordId} className={styles.draft}>
            <a href={routeToHash({ page: 'meetingEdit', id: recordId })}>{title}</a>
            <Button look="quiet" size="small" onPress={() => discard(recordId)}>
              捨てる
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
