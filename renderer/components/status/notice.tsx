import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import styles from './status.module.css';

interface NoticeProps {
  readonly tone: 'error' | 'info' | 'success';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A sentence that stays on the page. Errors are announced at once. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone === 'error' ? 'warning' : tone === 'success' ? 'check' : 'question'} />
      <div className={styles.noticeText}>{children}</div>
      {action}
    </div>
  );
}
