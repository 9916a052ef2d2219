import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import styles from './fields.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** a sentence; its presence marks the field as wrong */
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** a text area of that many lines instead of one line */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** the label is only for screen readers */
  readonly compact?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, placeholder, rows, inputRef, compact = false, ...rest } = props;
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={compact ? 'visually-hidden' : (styles.label ?? '')}>
        {label}
        {rest.isRequired && <span className={styles.required}>必須</span>}
      </Label>
      {rows === undefined ? (
        <Input ref={inputRef ?? null} className={styles.input ?? ''} placeholder={placeholder ?? ''} />
      ) : (
        <TextArea className={`${styles.input} ${styles.area}`} rows={rows} placeholder={placeholder ?? ''} />
      )}
      {hint && (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
