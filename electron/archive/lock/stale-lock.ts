import { dirname, join } from 'node:path';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { tempName } from '../temp-name';
import { isDeadHere, LOCK_FOLDER, OWNER_FILE, type OwnerNote, readHolder } from './lock-note';

/** inside a dead lock: somebody is removing it */
const MARK_FILE = 'taken-over';
const STALE_AFTER_NS = 60_000_000_000n;

/** Ages are taken by the disk's clock on both sides: on a share, two machines' clocks may be minutes apart. */
export async function isStale(
  disk: Disk,
  place: string,
  staged: string,
  holder: OwnerNote | undefined,
  machine: string,
): Promise<boolean> {
  if (holder && holder.machine === machine && isDeadHere(holder)) return true;
  return (
    (await isSilent(disk, join(place, OWNER_FILE), staged)) ?? (await isSilent(disk, place, staged)) ?? false
  );
}

/** Whether a file was last touched long before ours; undefined when there is none. */
async function isSilent(disk: Disk, path: string, ours: string): Promise<boolean | undefined> {
  const [theirs, here] = await Promise.all(
    [path, ours].map((each) => disk.fs.facts(each).catch(() => undefined)),
  );
  return theirs && here && here.modifiedNs - theirs.modifiedNs > STALE_AFTER_NS;
}

/**
 * Removes a dead lock; false when somebody else is at it. Whoever marks the dead folder from inside may remove it, so
 * that a fresh lock put in its place meanwhile is never taken for the dead one.
 */
export async function clearStale(
  disk: Disk,
  place: string,
  staged: string,
  holder: OwnerNote | undefined,
): Promise<boolean> {
  const mark = join(place, MARK_FILE);
  const isMarked = await putMark(disk, mark, staged);
  if (isMarked !== 'marked') return isMarked === 'gone';
  const there = await readHolder(disk, place);
  if (there?.token !== holder?.token) {
    await disk.fs.removeFile(mark).catch(() => undefined);
    return false;
  }
  const aside = join(dirname(place), tempName(LOCK_FOLDER));
  await retryWhileBusy(disk, dirname(place), () => disk.fs.rename(place, aside));
  await disk.fs.removeFolder(aside);
  return true;
}

/** `gone`: there is no dead lock any more; `taken`: somebody else is at it. A mark of one who died at it is replaced. */
async function putMark(disk: Disk, mark: string, staged: string): Promise<'marked' | 'gone' | 'taken'> {
  for (const isLastTry of [false, true]) {
    try {
      await (await retryWhileBusy(disk, dirname(mark), () => disk.fs.open(mark, 'wx'))).close();
      return 'marked';
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return 'gone';
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
    if (isLastTry || !(await isSilent(disk, mark, staged))) return 'taken';
    // By renaming, so that of two who find it only one goes on.
    await disk.fs.rename(mark, tempName(mark)).catch(() => undefined);
  }
  return 'taken';
}
