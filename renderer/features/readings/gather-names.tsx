import { useEffect, useState } from 'react';
import { useServices } from '../../app/services';
import { useSnapshot } from '../../app/use-archive';
import { Button } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { Checkbox } from '../../components/fields/checkbox';
import { TextField } from '../../components/fields/text-field';
import { type FoundName, namesInRecords } from './names-in-records';
import { type OwnReading, readingTrouble } from './own-reading';
import { proposeReadings } from './propose-readings';
import styles from './readings.module.css';

interface GatherNamesProps {
  readonly known: ReadonlySet<string>;
  readonly onAdd: (entries: readonly OwnReading[]) => Promise<boolean>;
  readonly onClose: () => void;
}

const AS: Readonly<Record<FoundName['as'], string>> = {
  member: 'メンバー',
  department: '所属',
  participant: '参加者',
  speaker: '話した人',
  place: '場所',
};

/** Participants and speakers are often told by what they are (区長会の皆さん): those with a name of two parts are meant. */
function isLikely({ name, as }: FoundName): boolean {
  return as === 'member' || as === 'department' || (as !== 'place' && /^\S{1,5} \S{1,5}$/u.test(name));
}

interface Candidate extends OwnReading {
  readonly as: FoundName['as'];
  readonly isChosen: boolean;
}

/** Names the archive's records hold already, with the reading each probably has: to be corrected and taken over. */
export function GatherNames({ known, onAdd, onClose }: GatherNamesProps) {
  const { search } = useServices();
  const { records } = useSnapshot();
  const [candidates, setCandidates] = useState<readonly Candidate[]>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: gathered once, when the dialog opens
  useEffect(() => {
    const names = namesInRecords(records.values(), known);
    void proposeReadings(
      search,
      names.map(({ name }) => name),
    ).then((readings) =>
      setCandidates(
        names.map(({ name, as }, at) => {
          const reading = readings[at] ?? '';
          return { surface: name, reading, as, isChosen: reading !== '' && isLikely({ name, as }) };
        }),
      ),
    );
  }, []);

  const change = (surface: string, changed: Partial<Candidate>): void =>
    setCandidates((all) => all?.map((one) => (one.surface === surface ? { ...one, ...changed } : one)));
  const chosen = candidates?.filter(({ isChosen }) => isChosen) ?? [];
  const wrong = chosen.filter((one) => readingTrouble(one) !== undefined);

  const add = async (): Promise<void> => {
    if (await onAdd(chosen.map(({ surface, reading }) => ({ surface, reading })))) onClose();
  };

  return (
    <ModalDialog title="記録にある名前から加える" isOpen onClose={onClose} wide>
      {candidates === undefined && <p className={styles.note}>名前を集めています。</p>}
      {candidates?.length === 0 && (
        <p className={styles.note}>
          漢字の名前は見つからないか、すべてリストにあります。期のメンバーや会の参加者に名前を入れると、ここに出ます。
        </p>
      )}
      {candidates !== undefined && candidates.length > 0 && (
        <>
          <p className={styles.note}>よみは推測です。違うところを直してください。</p>
          <ul className={styles.candidates}>
            {candidates.map((one) => (
              <li key={one.surface} className={styles.candidate}>
                <Checkbox
                  isSelected={one.isChosen}
                  onChange={(isChosen) => change(one.surface, { isChosen })}
                >
                  {one.surface} <span className={styles.note}>{AS[one.as]}</span>
                </Checkbox>
                <TextField
                  label={`「${one.surface}」のよみ`}
                  value={one.reading}
                  maxLength={120}
                  onChange={(reading) => change(one.surface, { reading, isChosen: reading.trim() !== '' })}
                  error={one.isChosen ? readingTrouble(one) : undefined}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <DialogActions>
        <Button onPress={onClose}>やめる</Button>
        <Button
          look="primary"
          isDisabled={chosen.length === 0 || wrong.length > 0}
          onPress={() => void add()}
        >
          {`${chosen.length}件を加える`}
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
