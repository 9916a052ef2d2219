import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Visibility } from '#shared/model/fields';
import { VISIBILITY_LABELS } from '#shared/model/status-labels';
import { Icon, type IconName } from '../icon/icon';
import fields from './fields.module.css';
import styles from './visibility-field.module.css';

const CHOICES: readonly {
  readonly value: Visibility;
  readonly icon: IconName;
  readonly meaning: string;
}[] = [
  { value: 'private', icon: 'lock', meaning: '引き継ぎパッケージには決して入りません。' },
  { value: 'team', icon: 'people', meaning: '隊のみんなの記録。引き継ぐときは、入れるかどうかを選べます。' },
  { value: 'handoff', icon: 'handoff', meaning: '次の期に引き継ぐ記録。はじめからパッケージに入ります。' },
];

interface VisibilityFieldProps {
  readonly value: Visibility;
  readonly onChange: (value: Visibility) => void;
}

/** Who a record is for, each choice with what it means. */
export function VisibilityField({ value, onChange }: VisibilityFieldProps) {
  return (
    <RadioGroup
      className={fields.field ?? ''}
      value={value}
      onChange={(chosen) => {
        const choice = CHOICES.find((candidate) => candidate.value === chosen);
        if (choice) onChange(choice.value);
      }}
    >
      <Label className={fields.label ?? ''}>公開範囲</Label>
      <div className={styles.choices}>
        {CHOICES.map((choice) => (
          <Radio key={choice.value} value={choice.value} className={styles.choice ?? ''}>
            <span className={styles.mark} />
            <span className={styles.words}>
              <span className={styles.name}>
                <Icon name={choice.icon} />
                {VISIBILITY_LABELS[choice.value]}
              </span>
              <span className={fields.hint}>{choice.meaning}</span>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
