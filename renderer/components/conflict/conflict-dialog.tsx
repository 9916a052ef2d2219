import { useMemo, useState } from 'react';
import type { RecordKind } from '#shared/model/record';
import type { Content } from '#shared/record-diff/content';
import { diffRecords } from '#shared/record-diff/diff-records';
import type { Names } from '#shared/record-diff/field-shape';
import { canJoin } from '#shared/record-diff/join-values';
import { type Choices, proposeChoice, settleConflict } from '#shared/record-diff/settle-conflict';
import { Button } from '../button/button';
import { DialogActions, ModalDialog } from '../dialog/modal-dialog';
import styles from './conflict.module.css';
import { ConflictField } from './conflict-field';

export interface ConflictDialogProps {
  readonly kind: RecordKind;
  readonly mine: Content;
  readonly theirs: Content;
  /** what both began from, where that is known */
  readonly base: Content | undefined;
  readonly names: Names;
  /** who saved the other version, and when, for reading */
  readonly savedBy: string;
  readonly isOpen: boolean;
  /** put the choice off: nothing is saved until it is made */
  readonly onClose: () => void;
  readonly onSettle: (settled: Content, choices: Choices) => void;
}

/** Two people's versions of one record side by side, field by field, and what is to become of each. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { kind, mine, theirs, base, names, savedBy, isOpen, onClose, onSettle } = props;
  const differences = useMemo(() => diffRecords(kind, theirs, mine, names), [kind, theirs, mine, names]);
  const [made, setMade] = useState<Choices>({});
  const choiceOf = (field: string) => made[field] ?? proposeChoice(kind, field, mine, theirs, base);
  const choices: Choices = Object.fromEntries(differences.map(({ field }) => [field, choiceOf(field)]));
  const chooseAll = (keep: 'mine' | 'theirs'): void =>
    setMade(Object.fromEntries(differences.map(({ field }) => [field, { keep }])));
  const keepAll = (): void =>
    setMade(
      Object.fromEntries(
        differences.map(({ field }) => {
          const both = canJoin(kind, field, mine[field], theirs[field]);
          return [field, both ? { keep: 'both' } : choiceOf(field)];
        }),
      ),
    );
  return (
    <ModalDialog wide title="先にほかの変更が保存されています" isOpen={isOpen} onClose={onClose}>
      <p>{`${savedBy}が保存した内容と、この画面の内容が違います。どちらも残っています。見比べて、項目ごとに残すものを選んでください。`}</p>
      {differences.length > 1 && (
        <div className={styles.all}>
          <span className={styles.allLabel}>まとめて選ぶ</span>
          <Button size="small" onPress={keepAll}>
            両方残す
          </Button>
          <Button size="small" onPress={() => chooseAll('mine')}>
            自分の内容にする
          </Button>
          <Button size="small" onPress={() => chooseAll('theirs')}>
            相手の内容にする
          </Button>
        </div>
      )}
      <div className={styles.fields}>
        {differences.map((difference) => (
          <ConflictField
            key={difference.field}
            kind={kind}
            difference={difference}
            mine={mine[difference.field]}
            theirs={theirs[difference.field]}
            base={base?.[difference.field]}
            choice={choiceOf(difference.field)}
            onChoose={(choice) => setMade((before) => ({ ...before, [difference.field]: choice }))}
          />
        ))}
        {differences.length === 0 && <p>読んで分かる違いはありません。このまま保存できます。</p>}
      </div>
      <DialogActions>
        <Button onPress={onClose}>あとで選ぶ</Button>
        <Button
          look="primary"
          onPress={() => onSettle(settleConflict(kind, mine, theirs, choices, base), choices)}
        >
          選んだ内容で保存する
        </Button>
      </DialogActions>
    </ModalDialog>
  );
}
