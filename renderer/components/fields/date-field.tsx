import { useState } from 'react';
import { formatEventDate } from '#shared/dates/format-date';
import { readDate } from './date-reading';
import { DateTextField } from './date-text-field';

interface DateFieldProps {
  readonly label: string;
  /** whole or partial (2021-04-16, 2021-04, 2021); undefined = none */
  readonly value: string | undefined;
  readonly onChange: (date: string | undefined) => void;
}

/** A date for a form with a button. What is typed and cannot be read stays in the field and counts as no date. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : formatEventDate(value));
  const reading = readDate(text);
  const isOwn = value === (reading.state === 'read' ? reading.date : undefined);
  return (
    <DateTextField
      label={label}
      value={isOwn || value === undefined ? text : formatEventDate(value)}
      onChange={(typed) => {
        const read = readDate(typed);
        setText(typed);
        onChange(read.state === 'read' ? read.date : undefined);
      }}
    />
  );
}
