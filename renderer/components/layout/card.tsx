import type { ReactNode } from 'react';
import styles from './card.module.css';

/** A sheet of paper on the page. With `href` the whole of it leads somewhere. */
export function Card({ href, children }: { readonly href?: string; readonly children: ReactNode }) {
  if (href === undefined) return <div className={styles.card}>{children}</div>;
  return (
    <a className={`${styles.card} ${styles.link}`} href={href}>
      {children}
    </a>
  );
}

/** Cards side by side, as many as fit. */
export function CardGrid({ children }: { readonly children: ReactNode }) {
  return <div className={styles.grid}>{children}</div>;
}
