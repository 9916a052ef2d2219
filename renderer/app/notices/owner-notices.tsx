import type { ArchiveStatus } from '../archive-model';
import { AccountNotice } from './account-notice';
import styles from './notices.module.css';
import { OutsideNotice } from './outside-notice';
import { ReadOnlyNotice } from './read-only-notice';

type OpenStatus = Extract<ArchiveStatus, { state: 'open' }>;

/** What whoever keeps the archive has to know of it, above every page. */
export function OwnerNotices({ status }: { readonly status: OpenStatus }) {
  const { readOnly, outside, account } = status;
  return (
    <div className={styles.notices}>
      {readOnly && readOnly.kind !== 'copy' && <ReadOnlyNotice reason={readOnly} />}
      {outside && <OutsideNotice outside={outside} canWrite={readOnly === null} />}
      {account && <AccountNotice account={account} />}
    </div>
  );
}
