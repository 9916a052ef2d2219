import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from './file-system';
import { type ArchiveLock, keepAlive } from './lock/keep-alive';
import {
  heldHere,
  isDeadHere,
  LOCK_FOLDER,
  type LockOwner,
  moveIntoPlace,
  type OwnerNote,
  readHolder,
  writeNote,
} from './lock/lock-note';
import { clearStale, isStale } from './lock/stale-lock';
import { tempName } from './temp-name';

/** Whether a file name is the lock's, or of one being made. */
export const isLockName = (name: string): boolean => name.startsWith(LOCK_FOLDER);

export type LockAttempt =
  | { readonly state: 'taken'; readonly lock: ArchiveLock }
  | { readonly state: 'held'; readonly by: LockOwner | undefined };

/**
 * Takes the archive for writing. The lock is a folder that is made complete under another name and renamed into
 * place, so it exists with its owner's note or not at all. Rejects when the disk refuses.
 */
export async function takeArchiveLock(
  disk: Disk,
  folder: string,
  owner: LockOwner,
  now: () => Date,
): Promise<LockAttempt> {
  const place = join(folder, LOCK_FOLDER);
  const token = randomUUID();
  const note = (): OwnerNote => ({ ...owner, token, heartbeat: now().toISOString() });
  const staged = join(folder, tempName(LOCK_FOLDER));
  // Known as ours before it is in place: another opening by this process must not take it for an earlier life's.
  heldHere.add(token);
  let taken = false;
  try {
    await disk.fs.makeFolder(staged);
    await writeNote(disk, staged, note());
    if (!(await moveIntoPlace(disk, staged, place))) {
      const holder = await readHolder(disk, place);
      const cleared =
        (await isStale(disk, place, staged, holder, owner.machine)) &&
        (await clearStale(disk, place, staged, holder));
      if (!cleared || !(await moveIntoPlace(disk, staged, place))) return { state: 'held', by: holder };
    }
    taken = true;
  } finally {
    if (!taken) heldHere.delete(token);
    await disk.fs.removeFolder(staged).catch(() => undefined);
  }
  return { state: 'taken', lock: keepAlive(disk, place, token, note, now) };
}

export interface StandingLock {
  readonly state: 'free' | 'silent' | 'held';
  readonly by: LockOwner | undefined;
  /** stays the same as long as the holder gives no sign of life */
  readonly beat: string;
}

/** How a lock stands that somebody else holds: `free` and `silent` ones can be taken. Changes nothing on disk. */
export async function lookAtLock(disk: Disk, folder: string, machine: string): Promise<StandingLock> {
  const place = join(folder, LOCK_FOLDER);
  const there = await disk.fs.facts(place).catch(() => undefined);
  if (!there) return { state: 'free', by: undefined, beat: '' };
  const by = await readHolder(disk, place);
  const beat = by ? `${by.token} ${by.heartbeat}` : '';
  return { state: by && by.machine === machine && isDeadHere(by) ? 'silent' : 'held', by, beat };
}
