import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon/icon';
import styles from './status.module.css';

interface EmptyStateProps {
  readonly icon: IconName;
  /** what is not here yet */
  readonly title: string;
  /** what it is for and how to begin */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** Shown where nothing is yet: it teaches what would be here. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.emptyIcon}>
        <Icon name={icon} />
      </span>
      <p className={styles.emptyTitle}>{title}</p>
      <div className={styles.emptyText}>{children}</div>
      {action}
    </div>
  );
}
