import { useState } from 'react';
import type { ActionItem, ActionStage, ActionStatus } from '#shared/model/action-item';
import { ACTION_STAGES } from '#shared/model/status-labels';
import { CohortSelect } from '../../app/cohort-select';
import { newDraftBase } from '../../app/new-record';
import { SaveProblem } from '../../app/save-problem';
import { useSave } from '../../app/use-save';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import { STATUS_OPTIONS } from './status-options';

const STAGE_OPTIONS = ACTION_STAGES.map(({ stage, label }) => ({ value: stage, label }));
const TYPE_OPTIONS = [
  { value: 'team', label: '期のアクションプラン' },
  { value: 'pledge', label: '個人の宣言' },
] as const;

interface ActionFormProps {
  /** absent = a new one */
  readonly action?: ActionItem;
  readonly onClose: () => void;
}

export function ActionForm({ action, onClose }: ActionFormProps) {
  const save = useSave(action, onClose);
  const [base] = useState(() => action ?? { ...newDraftBase('actionItem'), followUps: [] });
  const [text, setText] = useState(action?.text ?? '');
  const [type, setType] = useState<'team' | 'pledge'>(action?.type ?? 'team');
  const [stage, setStage] = useState<ActionStage>(action?.stage ?? 'first');
  const [status, setStatus] = useState<ActionStatus>(action?.status ?? 'planned');
  const [owner, setOwner] = useState(action?.owner ?? '');
  const [cohortId, setCohortId] = useState(action?.cohortId);
  const ready = text.trim() !== '' && (type === 'team' || owner.trim() !== '');

  const submit = async (): Promise<void> => {
    const { owner: _owner, cohortId: _cohortId, ...rest } = { owner: '', cohortId: '', ...base };
    await save.save(
      {
        ...rest,
        kind: 'actionItem',
        text: text.trim(),
        type,
        stage,
        status,
        ...(owner.trim() === '' ? {} : { owner: owner.trim() }),
        ...(cohortId === undefined ? {} : { cohortId }),
      },
      action?.revision ?? 0,
    );
  };

  return (
    <ModalDialog title={action ? 'アクションを直す' : 'アクションを加える'} isOpen onClose={onClose}>
      <SaveProblem save={save} />
      <TextField label="取り組むこと" isRequired value={text} onChange={setText} rows={3} autoFocus />
      <SelectField label="種類" value={type} options={TYPE_OPTIONS} onChange={setType} />
      <TextField
        label={type === 'pledge' ? '宣言した人' : '担当'}
        isRequired={type === 'pledge'}
        value={owner}
        onChange={setOwner}
      />
      <SelectField label="段階" value={stage} options={STAGE_OPTIONS} onChange={setStage} />
      <SelectField label="状態" value={status} options={STATUS_OPTIONS} onChange={setStatus} />
      <CohortSelect value={cohortId} onChange={setCohortId} />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" isDisabled={!ready || save.isSaving} onPress={() => void submit()}>
          保存する
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
