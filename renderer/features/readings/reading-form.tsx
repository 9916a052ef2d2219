import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useServices } from '../../app/services';
import { Button } from '../../components/button/button';
import { TextField } from '../../components/fields/text-field';
import { type OwnReading, readingTrouble, tidy } from './own-reading';
import { proposeReadings } from './propose-readings';
import styles from './readings.module.css';

interface ReadingFormProps {
  readonly beginning: OwnReading;
  readonly submitLabel: string;
  /** @returns whether it was saved; the fields are then empty again */
  readonly onSubmit: (entry: OwnReading) => Promise<boolean>;
  readonly onCancel?: () => void;
}

const EMPTY: OwnReading = { surface: '', reading: '' };

/** A word and how it is read. A reading is proposed when the word is left; it is a guess and can be typed over. */
export function ReadingForm({ beginning, submitLabel, onSubmit, onCancel }: ReadingFormProps) {
  const { search } = useServices();
  const [entry, setEntry] = useState(beginning);
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const trouble = isTried ? readingTrouble(entry) : undefined;

  const propose = async (): Promise<void> => {
    if (entry.surface.trim() === '' || entry.reading.trim() !== '') return;
    const [reading = ''] = await proposeReadings(search, [entry.surface]);
    flushSync(() =>
      setEntry((now) =>
        now.surface === entry.surface && now.reading.trim() === '' ? { ...now, reading } : now,
      ),
    );
    // Whoever stands in the field already types over the guess, not on behind it.
    const field = document.activeElement;
    const isThere = field instanceof HTMLInputElement && form.current?.contains(field);
    if (isThere && reading !== '' && field.value === reading) field.select();
  };

  const submit = async (): Promise<void> => {
    setTried(true);
    if (readingTrouble(entry) !== undefined) return;
    // Emptied before it is kept: whoever types on has begun the next one.
    setEntry(EMPTY);
    setTried(false);
    if (!(await onSubmit(tidy(entry)))) setEntry((now) => (now === EMPTY ? entry : now));
  };

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label="名前やことば"
        value={entry.surface}
        onChange={(surface) => setEntry((now) => ({ ...now, surface }))}
        onBlur={() => void propose()}
        placeholder="例：霧沢 海"
        maxLength={60}
      />
      <TextField
        label="よみ"
        value={entry.reading}
        onChange={(reading) => setEntry((now) => ({ ...now, reading }))}
        placeholder="例：きりさわ かい"
        maxLength={120}
        error={trouble}
      />
      <div className={styles.formActions}>
        <Button look="primary" type="submit">
          {submitLabel}
        </Button>
        {onCancel && <Button onPress={onCancel}>やめる</Button>}
      </div>
    </form>
  );
}
