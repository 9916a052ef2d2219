import { useState } from 'react';
import type { OpenQuestion } from '#shared/model/open-question';
import { CohortSelect } from '../../app/cohort-select';
import { newDraftBase } from '../../app/new-record';
import { SaveProblem } from '../../app/save-problem';
import { useSave } from '../../app/use-save';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { TextField } from '../../components/fields/text-field';
import { VisibilityField } from '../../components/fields/visibility-field';

interface QuestionFormProps {
  /** absent = a new one */
  readonly question?: OpenQuestion;
  readonly onClose: () => void;
}

/** モヤモヤ: the question itself, and who it is for. */
export function QuestionForm({ question, onClose }: QuestionFormProps) {
  const save = useSave(question, onClose);
  const [base] = useState(
    () => question ?? { ...newDraftBase('openQuestion'), status: 'open' as const, answers: [] },
  );
  const [text, setText] = useState(question?.text ?? '');
  const [cohortId, setCohortId] = useState(question?.cohortId);
  const [visibility, setVisibility] = useState(base.visibility);

  const submit = async (): Promise<void> => {
    const { cohortId: _cohortId, ...rest } = { cohortId: '', ...base };
    await save.save(
      { ...rest, text: text.trim(), visibility, ...(cohortId === undefined ? {} : { cohortId }) },
      question?.revision ?? 0,
    );
  };

  return (
    <ModalDialog title={question ? 'モヤモヤを直す' : 'モヤモヤを書く'} isOpen onClose={onClose}>
      <SaveProblem save={save} />
      <TextField label="問い" isRequired value={text} onChange={setText} rows={3} autoFocus />
      <CohortSelect value={cohortId} onChange={setCohortId} />
      <VisibilityField value={visibility} onChange={setVisibility} />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" isDisabled={text.trim() === '' || save.isSaving} onPress={() => void submit()}>
          {question ? '保存する' : '残す'}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
