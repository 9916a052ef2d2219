import { archiveFile } from './archive-paths';
import type { ReadOnlyReason } from './archive-store';
import type { ArchiveLock } from './lock/keep-alive';
import { StoreError } from './store-error';

/** Remembers that the lock was lost: from then on this process only reads. */
export interface LockGuard {
  /** @throws StoreError `archive_changed_outside` when another process holds the lock; the disk's error */
  readonly confirm: () => Promise<void>;
  readonly lostTo: () => ReadOnlyReason | undefined;
}

export function createLockGuard(lock: ArchiveLock, folder: string, onLost: () => void): LockGuard {
  let lostTo: ReadOnlyReason | undefined;
  return {
    confirm: async () => {
      if (await lock.confirm()) return;
      if (!lostTo) {
        lostTo = { kind: 'held', by: lock.takenBy(), canTakeOver: false };
        onLost();
      }
      throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
    },
    lostTo: () => lostTo,
  };
}
