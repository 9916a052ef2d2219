import { Label, Radio, RadioGroup } from 'react-aria-components';
import { assertNever } from '#shared/model/assert-never';
import type { RecordKind } from '#shared/model/record';
import type { FieldDifference } from '#shared/record-diff/diff-records';
import { canJoin, isWords, joinValues } from '#shared/record-diff/join-values';
import type { FieldChoice } from '#shared/record-diff/settle-conflict';
import { OneSide } from '../difference/text-difference';
import { TextField } from '../fields/text-field';
import styles from './conflict.module.css';

interface ConflictFieldProps {
  readonly kind: RecordKind;
  /** from theirs to mine: `added` is what only I say */
  readonly difference: FieldDifference;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** what both began from; undefined where that is not known */
  readonly base: unknown;
  readonly choice: FieldChoice;
  readonly onChoose: (choice: FieldChoice) => void;
}

const LABELS: Readonly<Record<FieldChoice['keep'], string>> = {
  mine: '自分の内容',
  theirs: '相手の内容',
  both: '両方',
  edited: '書き直す',
};

/** One field that two people wrote differently. */
export function ConflictField(props: ConflictFieldProps) {
  const { kind, difference, mine, theirs, base, choice, onChoose } = props;
  const { field, label } = difference;
  const choices: readonly FieldChoice['keep'][] = [
    'mine',
    'theirs',
    ...(canJoin(kind, field, mine, theirs) ? (['both'] as const) : []),
    ...(isWords(kind, field, mine, theirs) ? (['edited'] as const) : []),
  ];
  const choose = (keep: string): void => {
    if (keep === 'mine' || keep === 'theirs' || keep === 'both') onChoose({ keep });
    if (keep === 'edited')
      onChoose({ keep, text: String(joinValues(kind, field, mine, theirs, base) ?? '') });
  };
  return (
    <section className={styles.field}>
      <h3 className={styles.label}>{label}</h3>
      <div className={styles.sides}>
        <Side whose="自分の内容" field={label} isKept={choice.keep === 'mine' || choice.keep === 'both'}>
          <SideWords difference={difference} side="added" />
        </Side>
        <Side whose="相手の内容" field={label} isKept={choice.keep === 'theirs' || choice.keep === 'both'}>
          <SideWords difference={difference} side="removed" />
        </Side>
      </div>
      <RadioGroup
        className={styles.choice ?? ''}
        orientation="horizontal"
        value={choice.keep}
        onChange={choose}
      >
        <Label className={styles.question ?? ''}>
          <span className="visually-hidden">{`${label}：`}</span>
          残すもの
        </Label>
        {choices.map((keep) => (
          <Radio key={keep} value={keep} className={styles.option ?? ''}>
            {LABELS[keep]}
          </Radio>
        ))}
      </RadioGroup>
      {choice.keep === 'edited' && (
        <TextField
          label={`${label}を書き直す`}
          value={choice.text}
          rows={Math.min(12, choice.text.split('\n').length + 2)}
          onChange={(text) => onChoose({ keep: 'edited', text })}
        />
      )}
    </section>
  );
}

interface SideProps {
  readonly whose: string;
  readonly field: string;
  readonly isKept: boolean;
  readonly children: React.ReactNode;
}

function Side({ whose, field, isKept, children }: SideProps) {
  return (
    <div className={`${styles.side} ${isKept ? styles.kept : ''}`}>
      <span className={styles.whose}>
        {whose}
        {isKept && <span className={styles.stays}>残ります</span>}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to take the focus */}
      <section className={styles.text} tabIndex={0} aria-label={`${whose}（${field}）`}>
        {children}
      </section>
    </div>
  );
}

function SideWords({
  difference,
  side,
}: {
  readonly difference: FieldDifference;
  readonly side: 'added' | 'removed';
}) {
  const nothing = <span className={styles.nothing}>（書かれていません）</span>;
  switch (difference.as) {
    case 'text':
      return difference.parts.some(({ what }) => what === 'same' || what === side) ? (
        <OneSide parts={difference.parts} side={side} />
      ) : (
        nothing
      );
    case 'choice':
      return (side === 'added' ? difference.after : difference.before) || nothing;
    case 'list': {
      const entries = difference.entries.filter(
        ({ what }) => what === 'same' || what === 'changed' || what === side,
      );
      if (entries.length === 0) return nothing;
      return (
        <ul className={styles.entries}>
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two entries may read the same; the list never changes in place
            <li key={index}>
              <OneSide
                side={side}
                parts={entry.what === 'changed' ? entry.parts : [{ what: entry.what, text: entry.text }]}
              />
            </li>
          ))}
        </ul>
      );
    }
    default:
      return assertNever(difference);
  }
}
