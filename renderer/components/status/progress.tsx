import { Label, ProgressBar } from 'react-aria-components';
import styles from './status.module.css';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** 0 = not known yet */
  readonly total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={styles.progressLine}>
            <Label>{label}</Label>
            <span>{total === 0 ? '' : valueText}</span>
          </span>
          <progress
            className={styles.bar}
            aria-hidden="true"
            max={100}
            {...(total === 0 ? {} : { value: percentage ?? 0 })}
          />
        </>
      )}
    </ProgressBar>
  );
}
