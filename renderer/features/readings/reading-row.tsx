import { useState } from 'react';
import { IconButton } from '../../components/button/button';
import type { OwnReading } from './own-reading';
import { ReadingForm } from './reading-form';
import styles from './readings.module.css';

interface ReadingRowProps {
  readonly entry: OwnReading;
  readonly onChange: (entry: OwnReading) => Promise<boolean>;
  readonly onRemove: () => void;
}

export function ReadingRow({ entry, onChange, onRemove }: ReadingRowProps) {
  const [isEdited, setEdited] = useState(false);
  if (isEdited) {
    return (
      <li className={styles.edited}>
        <ReadingForm
          beginning={entry}
          submitLabel="保存する"
          onSubmit={async (changed) => {
            const isSaved = await onChange(changed);
            if (isSaved) setEdited(false);
            return isSaved;
          }}
          onCancel={() => setEdited(false)}
        />
      </li>
    );
  }
  return (
    <li className={styles.row}>
      <span className={styles.surface}>{entry.surface}</span>
      <span className={styles.reading}>{entry.reading}</span>
      <span className={styles.rowActions}>
        <IconButton
          icon="pencil"
          size="small"
          label={`「${entry.surface}」を直す`}
          onPress={() => setEdited(true)}
        />
        <IconButton icon="trash" size="small" label={`「${entry.surface}」を消す`} onPress={onRemove} />
      </span>
    </li>
  );
}
