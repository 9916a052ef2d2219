import { useState } from 'react';
import { errorSentence } from '#shared/contract/error-sentences';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { TextField } from '../../components/fields/text-field';
import { Notice } from '../../components/status/notice';
import styles from './phrases.module.css';

interface RecommendFormProps {
  readonly phrase: KeyPhrase;
  readonly onClose: () => void;
}

/** Recommends a phrase to those who come after, with a reason. */
export function RecommendForm({ phrase, onClose }: RecommendFormProps) {
  const { client } = useServices();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const submit = async (): Promise<void> => {
    const answer = await client('keyPhrase.recommend', { id: phrase.id, reason: reason.trim() });
    if (answer.ok) onClose();
    else setError(errorSentence(answer.error));
  };
  return (
    <ModalDialog title="このフレーズをすすめる" isOpen onClose={onClose}>
      <blockquote className={styles.words}>{phrase.text}</blockquote>
      {error && <Notice tone="error">{error}</Notice>}
      <TextField
        label="すすめる理由"
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus
        hint="どんなときに、だれに読んでほしいか。次の期の人に届きます。"
      />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" icon="star" onPress={() => void submit()}>
          すすめる
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
