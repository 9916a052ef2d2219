import type { ReactNode } from 'react';
import styles from './status.module.css';

type Tone = 'plain' | 'accent' | 'info' | 'success';

/** A small label on a card: a status, a tag, a cohort. */
export function Chip({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`${styles.chip} ${styles[`chip-${tone}`]}`}>{children}</span>;
}

export function Chips({ children }: { readonly children: ReactNode }) {
  return <span className={styles.chips}>{children}</span>;
}
