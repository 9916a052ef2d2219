import { type KeyboardEvent, useRef, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { Icon } from '../icon/icon';
import fields from './fields.module.css';
import styles from './lines-field.module.css';
import { hasSeparator, withEntries } from './split-entries';

interface LinesFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  /** offered while typing; anything else may be typed too */
  readonly known: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string;
}

/** Enough to choose from; who needs another types one more letter. */
const MAX_OFFERED = 50;

/**
 * Several short entries, such as names. Enter or 、 adds what is typed; an entry is removed with its cross, with
 * Delete while it has the focus, or with Backspace from the empty input.
 */
export function LinesField({ label, values, known, onChange, placeholder = '' }: LinesFieldProps) {
  const [typed, setTyped] = useState('');
  const isComposing = useRef(false);
  // Nothing is offered before the first letter: the list would open again by itself with every entry added.
  const offered = typed.trim() === '' ? [] : offers(known, values, typed);

  const add = (text: string): void => {
    onChange(withEntries(values, text));
    setTyped('');
  };

  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing.current) return;
    if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1));
    // An entry of the list that has the virtual focus is chosen by the list itself.
    const isChoosing = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || isChoosing || typed.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    add(typed);
  };

  return (
    <div className={fields.field}>
      <ComboBox
        className={fields.field ?? ''}
        items={offered}
        inputValue={typed}
        selectedKey={null}
        menuTrigger="input"
        allowsCustomValue
        onInputChange={(text) => {
          if (!isComposing.current && hasSeparator(text)) add(text);
          else setTyped(text);
        }}
        onSelectionChange={(chosen) => {
          if (chosen !== null) add(String(chosen));
        }}
        onBlur={() => {
          if (typed.trim() !== '') add(typed);
        }}
      >
        <Label className={fields.label ?? ''}>{label}</Label>
        <Input
          className={fields.input ?? ''}
          placeholder={placeholder}
          autoComplete="off"
          onKeyDownCapture={onKeyDownCapture}
          onCompositionStart={() => {
            isComposing.current = true;
          }}
          onCompositionEnd={({ currentTarget }) => {
            isComposing.current = false;
            if (hasSeparator(currentTarget.value)) add(currentTarget.value);
          }}
        />
        <Popover className={fields.popover ?? ''}>
          <ListBox className={fields.listBox ?? ''}>
            {({ id }: { readonly id: string }) => (
              <ListBoxItem className={fields.option ?? ''}>{id}</ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {values.length > 0 && (
        <TagGroup
          aria-label={`${label}：選んだもの`}
          onRemove={(removed) => onChange(values.filter((value) => !removed.has(value)))}
        >
          <TagList className={styles.chips ?? ''} items={values.map((value) => ({ id: value }))}>
            {({ id }) => (
              <Tag id={id} textValue={id} className={styles.chip ?? ''}>
                {id}
                <Button slot="remove" className={styles.remove ?? ''} aria-label={`${id}を外す`}>
                  <Icon name="close" />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}

function offers(
  known: readonly string[],
  values: readonly string[],
  typed: string,
): readonly { readonly id: string }[] {
  const wanted = plain(typed);
  return known
    .filter((entry) => !values.includes(entry) && plain(entry).includes(wanted))
    .slice(0, MAX_OFFERED)
    .map((entry) => ({ id: entry }));
}

const plain = (text: string): string => text.trim().normalize('NFKC').toLowerCase();
