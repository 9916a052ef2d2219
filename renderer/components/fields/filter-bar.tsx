import type { ReactNode } from 'react';
import styles from './filter-bar.module.css';

interface FilterBarProps {
  /** compact SelectFields */
  readonly children: ReactNode;
  /** how many are shown, e.g. 12件 */
  readonly count: string;
}

/** The line of choices above a list. */
export function FilterBar({ children, count }: FilterBarProps) {
  return (
    <div className={styles.bar}>
      {children}
      <output className={styles.count}>{count}</output>
    </div>
  );
}
