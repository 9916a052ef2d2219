import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import styles from './fields.module.css';

interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** what is read out, where the words beside the box are not enough */
  readonly 'aria-label'?: string;
  readonly children: ReactNode;
}

/** The browser's own checkbox under a drawn one: with each letter of a search there are up to sixty of them. */
export function Checkbox({ isSelected, onChange, children, ...label }: CheckboxProps) {
  return (
    <label className={styles.checkbox}>
      <input
        {...label}
        type="checkbox"
        className="visually-hidden"
        checked={isSelected}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.box}>
        <Icon name="check" />
      </span>
      <span>{children}</span>
    </label>
  );
}
