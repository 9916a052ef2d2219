import { archiveFile } from './archive-paths';
import type { ReadOnlyReason } from './archive-store';
import type { ArchiveLock } from './lock/keep-alive';
import { StoreError } from './store-error';

/** Remembers that the lock was lost: from then on this process only reads. */
export interface LockGuard {
  /** @throws StoreError `archive_changed_outside` when another process holds the lock; the disk's error */
  readonly confirm: () => Promise<void>;
  /** see ArchiveLock.isFresh */
  readonly isFresh: () => boolean;
  readonly lostTo: () => ReadOnlyReason | undefined;
}

/** @param isUntouched whether archive and journal are still as this process left them */
export function createLockGuard(
  lock: ArchiveLock,
  folder: string,
  isUntouched: () => Promise<boolean>,
  onLost: () => void,
): LockGuard {
  let lostTo: ReadOnlyReason | undefined;

  /**
   * A tidy hand, or a sync tool, may have removed the lock. Or this process slept while another one took it over,
   * worked, and closed: then what this one has in memory is not the archive any more.
   */
  const isStillOurs = async (): Promise<boolean> => {
    if (lostTo) return false;
    const state = await lock.look();
    if (state !== 'gone') return state === 'held';
    if (!(await lock.putBack())) return false;
    if (await isUntouched()) return true;
    await lock.release();
    return false;
  };

  return {
    confirm: async () => {
      if (await isStillOurs()) return;
      if (!lostTo) {
        lostTo = { kind: 'held', by: lock.takenBy(), canTakeOver: false };
        onLost();
      }
      throw new StoreError({ code: 'archive_changed_outside', file: archiveFile(folder) });
    },
    isFresh: lock.isFresh,
    lostTo: () => lostTo,
  };
}
