import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { OpenQuestion, QuestionStatus } from '#shared/model/open-question';
import { QUESTION_STATUS_LABELS } from '#shared/model/status-labels';
import { useServices } from '../../app/services';
import { useRecords } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import styles from '../../components/layout/thread-card.module.css';
import { Notice } from '../../components/status/notice';

const STATUS_OPTIONS = (['hinted', 'answered', 'open'] as const).map((value) => ({
  value,
  label: QUESTION_STATUS_LABELS[value],
}));

interface AnswerFormProps {
  readonly question: OpenQuestion;
  readonly onClose: () => void;
}

/** A hint or an answer, and the meeting it came up in. */
export function AnswerForm({ question, onClose }: AnswerFormProps) {
  const { client } = useServices();
  const meetings = useRecords('offsiteMeeting');
  const [note, setNote] = useState('');
  const [status, setStatus] = useState<QuestionStatus>('hinted');
  const [meetingId, setMeetingId] = useState('');
  const [error, setError] = useState<string>();

  const submit = async (): Promise<void> => {
    const answer = await client('openQuestion.answer', {
      id: question.id,
      note: note.trim(),
      status,
      ...(meetingId === '' ? {} : { recordId: meetingId }),
    });
    if (answer.ok) onClose();
    else setError(errorSentence(answer.error));
  };

  return (
    <ModalDialog title="手がかりや答えを書く" isOpen onClose={onClose}>
      <p className={styles.text}>{question.text}</p>
      {error && <Notice tone="error">{error}</Notice>}
      <TextField label="書きとめること" isRequired value={note} onChange={setNote} rows={4} autoFocus />
      <SelectField label="この問いは今" value={status} options={STATUS_OPTIONS} onChange={setStatus} />
      <SelectField
        label="どの対話で出たか"
        value={meetingId}
        options={[
          { value: '', label: '決めない' },
          ...meetings.map((meeting) => ({ value: meeting.id, label: meeting.title })),
        ]}
        onChange={setMeetingId}
      />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" isDisabled={note.trim() === ''} onPress={() => void submit()}>
          残す
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
