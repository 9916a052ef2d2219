import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { ActionItem, ActionStatus } from '#shared/model/action-item';
import { ACTION_STATUS_LABELS } from '#shared/model/status-labels';
import { CohortSelect } from '../../app/cohort-select';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import styles from '../../components/layout/thread-card.module.css';
import { Notice } from '../../components/status/notice';
import { STATUS_OPTIONS } from './status-options';

interface FollowUpFormProps {
  readonly action: ActionItem;
  readonly onClose: () => void;
}

/** その後: what became of an action, and which cohort took it up. */
export function FollowUpForm({ action, onClose }: FollowUpFormProps) {
  const { client } = useServices();
  const [note, setNote] = useState('');
  const [status, setStatus] = useState<ActionStatus>(action.status === 'planned' ? 'doing' : action.status);
  const [cohortId, setCohortId] = useState<string>();
  const [error, setError] = useState<string>();

  const submit = async (): Promise<void> => {
    const answer = await client('actionItem.followUp', {
      id: action.id,
      note: note.trim(),
      status,
      ...(cohortId === undefined ? {} : { cohortId }),
    });
    if (answer.ok) onClose();
    else setError(errorSentence(answer.error));
  };

  return (
    <ModalDialog title="その後を書く" isOpen onClose={onClose}>
      <p className={styles.text}>{action.text}</p>
      {error && <Notice tone="error">{error}</Notice>}
      <TextField label="どうなりましたか" isRequired value={note} onChange={setNote} rows={4} autoFocus />
      <SelectField
        label={`今の状態（これまで：${ACTION_STATUS_LABELS[action.status]}）`}
        value={status}
        options={STATUS_OPTIONS}
        onChange={setStatus}
      />
      <CohortSelect value={cohortId} onChange={setCohortId} />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" isDisabled={note.trim() === ''} onPress={() => void submit()}>
          残す
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
