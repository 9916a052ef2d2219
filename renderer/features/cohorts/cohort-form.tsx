import { type FormEvent, useState } from 'react';
import { formatFiscalYear } from '#shared/dates/format-date';
import type { Cohort } from '#shared/model/cohort';
import { newDraftBase } from '../../app/new-record';
import { readNumber, readYear } from '../../app/read-numbers';
import { SaveProblem } from '../../app/save-problem';
import { useServices } from '../../app/services';
import { useRecords } from '../../app/use-archive';
import { useSave } from '../../app/use-save';
import { Button, IconButton } from '../../components/button/button';
import { DialogActions, ModalDialog } from '../../components/dialog/modal-dialog';
import { TextField } from '../../components/fields/text-field';
import styles from './cohorts.module.css';

interface CohortFormProps {
  /** absent = a new one */
  readonly cohort?: Cohort;
  readonly onClose: () => void;
}

interface MemberRow {
  readonly key: number;
  readonly name: string;
  readonly department: string;
}

/** Number, year, theme and members of a cohort. */
export function CohortForm({ cohort, onClose }: CohortFormProps) {
  const { router } = useServices();
  const save = useSave(cohort, (saved) => {
    onClose();
    router.navigate({ page: 'cohort', id: saved.id });
  });
  const cohorts = useRecords('cohort');
  const last = cohorts.at(-1);
  const [number, setNumber] = useState(String(cohort?.number ?? (last ? last.number + 1 : 1)));
  const [year, setYear] = useState(
    cohort || last ? formatFiscalYear(cohort?.fiscalYear ?? (last?.fiscalYear ?? 0) + 1) : '',
  );
  const [theme, setTheme] = useState(cohort?.theme ?? '');
  const [summary, setSummary] = useState(cohort?.summary ?? '');
  const [members, setMembers] = useState<readonly MemberRow[]>(
    (cohort?.members ?? [{ name: '', department: '' }]).map((member, key) => ({ ...member, key })),
  );
  const numberRead = readNumber(number);
  const yearRead = readYear(year);

  const setMember = (key: number, change: Partial<MemberRow>): void =>
    setMembers((rows) => rows.map((row) => (row.key === key ? { ...row, ...change } : row)));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (numberRead === undefined || yearRead === undefined) return;
    await save.save(
      {
        ...(cohort ?? newDraftBase('cohort')),
        kind: 'cohort',
        number: numberRead,
        fiscalYear: yearRead,
        theme: theme.trim(),
        summary,
        members: members
          .filter((row) => row.name.trim() !== '')
          .map(({ key: _key, ...member }) => ({ ...member, name: member.name.trim() })),
      },
      cohort?.revision ?? 0,
    );
  };

  return (
    <ModalDialog title={cohort ? `第${cohort.number}期を直す` : '期を加える'} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <SaveProblem save={save} />
        <div className={styles.pair}>
          <TextField
            label="何期"
            isRequired
            value={number}
            onChange={setNumber}
            error={number !== '' && numberRead === undefined ? '1から999までの数を入れてください' : undefined}
          />
          <TextField
            label="年度"
            isRequired
            value={year}
            onChange={setYear}
            placeholder="例：令和3年度、2021"
            error={
              year !== '' && yearRead === undefined
                ? '「令和3年度」や「2021」のように入れてください'
                : undefined
            }
          />
        </div>
        <TextField label="テーマ" value={theme} onChange={setTheme} />
        <TextField label="この期について" value={summary} onChange={setSummary} rows={4} />
        <fieldset className={styles.fieldset}>
          <legend>メンバー</legend>
          {members.map((row, index) => (
            <div key={row.key} className={styles.memberRow}>
              <TextField
                label={`氏名（${index + 1}人目）`}
                value={row.name}
                onChange={(name) => setMember(row.key, { name })}
              />
              <TextField
                label="所属"
                value={row.department}
                onChange={(department) => setMember(row.key, { department })}
              />
              <IconButton
                icon="close"
                label={`${row.name || `${index + 1}人目`}を外す`}
                onPress={() => setMembers((rows) => rows.filter((one) => one.key !== row.key))}
              />
            </div>
          ))}
          <Button
            size="small"
            icon="plus"
            onPress={() =>
              setMembers((rows) => [
                ...rows,
                { key: Math.max(0, ...rows.map((row) => row.key)) + 1, name: '', department: '' },
              ])
            }
          >
            メンバーを加える
          </Button>
        </fieldset>
        <DialogActions>
          <Button onPress={onClose}>やめる</Button>
          <Button
            look="primary"
            type="submit"
            isDisabled={numberRead === undefined || yearRead === undefined || save.isSaving}
          >
            保存する
          </Button>
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
