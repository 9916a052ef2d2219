import { type KeyboardEvent, useRef } from 'react';
import { Button, IconButton } from '../../components/button/button';
import { SelectField } from '../../components/fields/select-field';
import { TextField } from '../../components/fields/text-field';
import { PollBars } from './poll-bars';
import styles from './poll-editor.module.css';
import { MIN_CHOICES, type PollForm, readPollValue, savedPolls } from './poll-form';
import { percentWarning } from './poll-shares';

const UNITS = [
  { value: 'count', label: '人数' },
  { value: 'percent', label: '％' },
] as const;

interface PollEditorProps {
  /** what this poll is called for screen readers */
  readonly name: string;
  readonly poll: PollForm;
  readonly onChange: (poll: PollForm) => void;
  readonly onRemove: () => void;
  /** a choice with words in it was taken out */
  readonly onChoiceRemoved: (before: PollForm) => void;
}

/** One show of hands: the question, its choices, and how it came out while it is typed. */
export function PollEditor({ name, poll, onChange, onRemove, onChoiceRemoved }: PollEditorProps) {
  const rows = useRef<HTMLOListElement>(null);
  const { choices } = poll;
  const [saved] = savedPolls([poll]);
  const warning = saved && percentWarning(saved);

  const setChoice = (index: number, change: Partial<PollForm['choices'][number]>): void =>
    onChange({
      ...poll,
      choices: choices.map((choice, at) => (at === index ? { ...choice, ...change } : choice)),
    });

  const removeChoice = (index: number): void => {
    onChange({ ...poll, choices: choices.toSpliced(index, 1) });
    if (choices[index]?.label.trim() !== '') onChoiceRemoved(poll);
  };

  const focusRow = (index: number): void => {
    requestAnimationFrame(() => rows.current?.children[index]?.querySelector('input')?.focus());
  };

  const onKeyDown = (index: number, event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return;
    const choice = choices[index];
    const isEmpty = choice?.label === '' && choice.value === '';
    if (event.key === 'Enter') {
      if (index === choices.length - 1)
        onChange({ ...poll, choices: [...choices, { label: '', value: '' }] });
      focusRow(index + 1);
    } else if (event.key === 'Backspace' && isEmpty && choices.length > MIN_CHOICES) {
      onChange({ ...poll, choices: choices.toSpliced(index, 1) });
      focusRow(Math.max(index - 1, 0));
    } else return;
    event.preventDefault();
  };

  return (
    <fieldset className={styles.poll}>
      <legend className="visually-hidden">{name}</legend>
      <div className={styles.head}>
        <TextField
          label="質問"
          value={poll.question}
          maxLength={1000}
          placeholder="例：やめたい仕事がありますか"
          onChange={(question) => onChange({ ...poll, question })}
        />
        <SelectField
          label="数え方"
          value={poll.unit}
          options={UNITS}
          onChange={(unit) => onChange({ ...poll, unit })}
        />
        <span className={styles.remove}>
          <IconButton icon="trash" label={`${name}を消す`} onPress={onRemove} />
        </span>
      </div>
      <ol ref={rows} className={styles.choices}>
        {choices.map((choice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: choices have no id; their fields are controlled
          <li key={index} className={styles.choice}>
            <input
              className={styles.input}
              aria-label={`${name} 選択肢 ${index + 1}`}
              placeholder={`選択肢 ${index + 1}`}
              maxLength={1000}
              value={choice.label}
              onChange={({ target }) => setChoice(index, { label: target.value })}
              onKeyDown={(event) => onKeyDown(index, event)}
            />
            <span className={styles.number}>
              <input
                className={styles.input}
                inputMode="decimal"
                aria-label={`${name} 選択肢 ${index + 1} の${poll.unit === 'count' ? '人数' : '割合'}`}
                aria-invalid={readPollValue(choice.value) === undefined}
                maxLength={20}
                value={choice.value}
                onChange={({ target }) => setChoice(index, { value: target.value })}
                onKeyDown={(event) => onKeyDown(index, event)}
              />
              {poll.unit === 'count' ? '人' : '％'}
            </span>
            <IconButton
              icon="close"
              size="small"
              label={`${name} 選択肢 ${index + 1} を消す`}
              isDisabled={choices.length <= MIN_CHOICES}
              onPress={() => removeChoice(index)}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          look="quiet"
          size="small"
          icon="plus"
          onPress={() => {
            onChange({ ...poll, choices: [...choices, { label: '', value: '' }] });
            focusRow(choices.length);
          }}
        >
          選択肢を増やす
        </Button>
      </div>
      {choices.some((choice) => readPollValue(choice.value) === undefined) && (
        <p className={styles.wrong}>
          数字で書いてください（例：12、16.5）。読めないところは0として数えます。
        </p>
      )}
      {warning && <p className={styles.wrong}>{warning}</p>}
      {saved && <PollBars poll={saved} />}
    </fieldset>
  );
}
