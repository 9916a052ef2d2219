import { useState } from 'react';
import type { KeyPhrase } from '#shared/model/key-phrase';
import { VISIBILITY_LABELS } from '#shared/model/status-labels';
import { Button } from '../components/button/button';
import { DialogActions, ModalDialog } from '../components/dialog/modal-dialog';
import { DateField } from '../components/fields/date-field';
import { SelectField } from '../components/fields/select-field';
import { TagField } from '../components/fields/tag-field';
import { TextField } from '../components/fields/text-field';
import { CohortSelect } from './cohort-select';
import { newDraftBase } from './new-record';
import { SaveProblem } from './save-problem';
import { useServices } from './services';
import { useRecords } from './use-archive';
import { useSave } from './use-save';

/** What is known of a phrase before anything is typed: the words selected and what the nearest heading says. */
export type PhraseBeginning = Partial<
  Pick<KeyPhrase, 'text' | 'speaker' | 'occasion' | 'date' | 'cohortId' | 'source' | 'tags'>
>;

interface PhraseFormProps {
  /** the phrase to change; absent = a new one */
  readonly phrase?: KeyPhrase;
  readonly beginning?: PhraseBeginning;
  readonly onClose: () => void;
}

const VISIBILITY_OPTIONS = (['handoff', 'team', 'private'] as const).map((value) => ({
  value,
  label: VISIBILITY_LABELS[value],
}));

/** キーフレーズ: the words, who said them, where and when. */
export function PhraseForm({ phrase, beginning = {}, onClose }: PhraseFormProps) {
  const { toasts } = useServices();
  const save = useSave(phrase, () => {
    if (!phrase) toasts.show({ tone: 'done', text: 'キーフレーズに加えました。' });
    onClose();
  });
  const [base] = useState(
    () => phrase ?? { ...newDraftBase('keyPhrase'), recommendations: [], ...beginning },
  );
  const [text, setText] = useState(phrase?.text ?? beginning.text ?? '');
  const [speaker, setSpeaker] = useState(phrase?.speaker ?? beginning.speaker ?? '');
  const [occasion, setOccasion] = useState(phrase?.occasion ?? beginning.occasion ?? '');
  const [date, setDate] = useState(phrase?.date ?? beginning.date);
  const [cohortId, setCohortId] = useState(phrase?.cohortId ?? beginning.cohortId);
  const [comment, setComment] = useState(phrase?.comment ?? '');
  const [tags, setTags] = useState<readonly string[]>(phrase?.tags ?? beginning.tags ?? []);
  const [visibility, setVisibility] = useState(base.visibility);
  const knownTags = [...new Set(useRecords('keyPhrase').flatMap((one) => one.tags))];

  const submit = async (): Promise<void> => {
    const { speaker: _s, occasion: _o, date: _d, cohortId: _c, comment: _m, ...rest } = base as KeyPhrase;
    const optional = {
      speaker: speaker.trim(),
      occasion: occasion.trim(),
      date,
      cohortId,
      comment: comment.trim(),
    };
    await save.save(
      {
        ...rest,
        kind: 'keyPhrase',
        text: text.trim(),
        tags: [...tags],
        visibility,
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
      },
      phrase?.revision ?? 0,
    );
  };

  return (
    <ModalDialog title={phrase ? 'キーフレーズを直す' : 'キーフレーズにする'} isOpen onClose={onClose}>
      <SaveProblem save={save} />
      <TextField label="言葉" isRequired value={text} onChange={setText} rows={3} autoFocus />
      <TextField label="話した人" value={speaker} onChange={setSpeaker} placeholder="例：部長級職員Aさん" />
      <TextField label="場" value={occasion} onChange={setOccasion} placeholder="例：激励会" />
      <DateField label="日付" value={date} onChange={setDate} />
      <CohortSelect value={cohortId} onChange={setCohortId} />
      <TagField label="タグ" value={tags} known={knownTags} onChange={setTags} />
      <TextField label="ひとこと" value={comment} onChange={setComment} rows={2} />
      <SelectField
        label="公開範囲"
        value={visibility}
        options={VISIBILITY_OPTIONS}
        onChange={setVisibility}
      />
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button look="primary" isDisabled={text.trim() === '' || save.isSaving} onPress={() => void submit()}>
          {phrase ? '保存する' : '加える'}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
