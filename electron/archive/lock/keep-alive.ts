import { dirname, join } from 'node:path';
import { errnoOf } from '../errno';
import type { Disk, FileFacts } from '../file-system';
import { sameFacts } from '../snapshot/snapshot-watch';
import { tempName } from '../temp-name';
import {
  heldHere,
  LOCK_FOLDER,
  type LockOwner,
  moveIntoPlace,
  OWNER_FILE,
  type OwnerNote,
  readHolder,
  writeNote,
} from './lock-note';

const HEARTBEAT_MS = 15_000;
/** Well below the minute of silence after which a lock is taken for dead (stale-lock.ts). */
const FRESH_MS = 40_000;

/** `gone`: nobody holds the lock, and it is not known what happened since it was ours. */
export type LockState = 'held' | 'lost' | 'gone';

export interface ArchiveLock {
  /**
   * Whether the archive is still ours to write; `lost` once another process took the lock over, as after a long sleep
   * of this machine. Rejects when the disk does not tell. What was on disk before a `held` is seen by whoever takes
   * the lock later; a save may be acknowledged only after it.
   */
  readonly look: () => Promise<LockState>;
  /**
   * Whether the last sign of life is so young that nobody can take the lock for dead: what `look` answers then holds
   * for some seconds more.
   */
  readonly isFresh: () => boolean;
  /** puts a lock back that is gone; false when somebody else was faster */
  readonly putBack: () => Promise<boolean>;
  /** who took it over, as far as is known */
  readonly takenBy: () => LockOwner | undefined;
  readonly release: () => Promise<void>;
}

/** Gives signs of life until it is released. */
export function keepAlive(
  disk: Disk,
  place: string,
  token: string,
  note: () => OwnerNote,
  now: () => Date,
): ArchiveLock {
  const ownerFile = join(place, OWNER_FILE);
  let takenBy: OwnerNote | undefined;
  /** the note as it was when its token was ours */
  let known: FileFacts | undefined;
  let beating = Promise.resolve();
  let lastBeat = now().getTime();

  const look = async (): Promise<LockState> => {
    if (takenBy) return 'lost';
    const facts = await disk.fs.facts(ownerFile).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (!facts) return 'gone';
    if (known && sameFacts(known, facts)) return 'held';
    const holder = await readHolder(disk, place);
    if (!holder) throw await unreadable(disk, ownerFile);
    if (holder.token !== token) takenBy = holder;
    else known = facts;
    return takenBy ? 'lost' : 'held';
  };
  const beat = async (): Promise<void> => {
    // A note that cannot be read is a passing fault of the disk; a lock that is gone is for the next save to decide on.
    const state = await look().catch((error: unknown) => (errnoOf(error) === 'ENOENT' ? 'gone' : 'held'));
    if (state !== 'held') return;
    const at = now().getTime();
    const isWritten = await writeNote(disk, place, note()).then(
      () => true,
      () => false,
    );
    if (isWritten) lastBeat = at;
  };
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    look,
    isFresh: () => Math.abs(now().getTime() - lastBeat) < FRESH_MS,
    putBack: () => putBack(disk, place, note()),
    takenBy: () => takenBy,
    release: async () => {
      clearInterval(timer);
      await beating;
      heldHere.delete(token);
      const holder = await readHolder(disk, place);
      if (holder?.token === token) await disk.fs.removeFolder(place).catch(() => undefined);
    },
  };
}

async function putBack(disk: Disk, place: string, note: OwnerNote): Promise<boolean> {
  const staged = join(dirname(place), tempName(LOCK_FOLDER));
  try {
    await disk.fs.makeFolder(staged);
    await writeNote(disk, staged, note);
    return await moveIntoPlace(disk, staged, place);
  } finally {
    await disk.fs.removeFolder(staged).catch(() => undefined);
  }
}

/** The error of a note that is there and cannot be made out: never taken for somebody else's. */
async function unreadable(disk: Disk, file: string): Promise<Error> {
  await disk.fs.readFile(file);
  return Object.assign(new Error('the owner of the lock cannot be read'), { code: 'EIO' });
}
