import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { stageFile } from './durable-write';
import { errnoOf } from './errno';
import type { Disk, FileFacts } from './file-system';
import { processIsAlive } from './process-alive';
import { sameFacts } from './snapshot/snapshot-watch';
import { tempName } from './temp-name';

const LOCK_FOLDER = 'archive.json.lock';
const OWNER_FILE = 'owner.json';
/** inside a dead lock: somebody is removing it */
const MARK_FILE = 'taken-over';
const HEARTBEAT_MS = 15_000;
const STALE_AFTER_NS = 60_000_000_000n;

/** Whether a file name is the lock's, or of one being made. */
export const isLockName = (name: string): boolean => name.startsWith(LOCK_FOLDER);

/** Who opens the archive, as the next person who wants it is told. */
export interface LockOwner {
  readonly name: string;
  readonly machine: string;
  readonly pid: number;
}

const ownerSchema = v.object({
  name: v.string(),
  machine: v.string(),
  pid: v.pipe(v.number(), v.integer()),
  /** tells two openings by one process apart */
  token: v.string(),
  /** ISO 8601, for people; staleness goes by the file's own time */
  heartbeat: v.string(),
});
type OwnerNote = v.InferOutput<typeof ownerSchema>;

export interface ArchiveLock {
  /**
   * Whether the archive is still ours to write: false once another process took the lock over, as after a long sleep
   * of this machine. Rejects when the disk does not tell. What was on disk before a `true` is seen by whoever takes
   * the lock later; a save may be acknowledged only after it.
   */
  readonly confirm: () => Promise<boolean>;
  /** who took it over, as far as is known */
  readonly takenBy: () => LockOwner | undefined;
  readonly release: () => Promise<void>;
}

export type LockAttempt =
  | { readonly state: 'taken'; readonly lock: ArchiveLock }
  | { readonly state: 'held'; readonly by: LockOwner | undefined };

/** Locks this process holds: a process id alone is reused, in a container even by the very next start. */
const heldHere = new Set<string>();

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
  return { state: 'taken', lock: keepAlive(disk, place, token, note) };
}

function keepAlive(disk: Disk, place: string, token: string, note: () => OwnerNote): ArchiveLock {
  const ownerFile = join(place, OWNER_FILE);
  let lost = false;
  let takenBy: OwnerNote | undefined;
  /** the note as it was when its token was ours */
  let known: FileFacts | undefined;
  let beating = Promise.resolve();

  const look = async (): Promise<boolean> => {
    if (lost) return false;
    const facts = await disk.fs.facts(ownerFile);
    if (known && sameFacts(known, facts)) return true;
    const holder = await readHolder(disk, place);
    if (!holder) throw await unreadable(disk, ownerFile);
    lost = holder.token !== token;
    if (lost) takenBy = holder;
    else known = facts;
    return !lost;
  };
  const confirm = async (): Promise<boolean> => {
    try {
      return await look();
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      // A tidy hand, or a sync tool, removed the lock: whoever is first to put one there holds it.
      lost = !(await putBack(disk, place, note()));
      return lost ? look() : true;
    }
  };
  const beat = async (): Promise<void> => {
    // Only what is surely lost stops the beat: an unreadable note is a passing fault of the disk.
    if (await confirm().catch(() => !lost)) await writeNote(disk, place, note()).catch(() => undefined);
  };
  const timer = setInterval(() => {
    beating = beating.then(beat);
  }, HEARTBEAT_MS);
  timer.unref();
  return {
    confirm,
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

/** The note is replaced whole, so that nobody reads half of one. */
async function writeNote(disk: Disk, folder: string, note: OwnerNote): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(note));
  const staged = await stageFile(disk, folder, OWNER_FILE, [bytes]);
  await disk.fs.rename(staged.path, join(folder, OWNER_FILE));
}

/** False when a lock is in place already. */
async function moveIntoPlace(disk: Disk, staged: string, place: string): Promise<boolean> {
  try {
    await disk.fs.rename(staged, place);
    return true;
  } catch (error) {
    // Windows answers EPERM for a folder that is there; for the rest see rename(2).
    const code = errnoOf(error) ?? '';
    if (code === 'EEXIST' || code === 'ENOTEMPTY') return false;
    const there = await disk.fs.facts(place).catch(() => undefined);
    if (there && (code === 'EPERM' || code === 'EACCES')) return false;
    throw error;
  }
}

async function readHolder(disk: Disk, place: string): Promise<OwnerNote | undefined> {
  try {
    const text = new TextDecoder().decode(await disk.fs.readFile(join(place, OWNER_FILE)));
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Ages are taken by the disk's clock on both sides: on a share, two machines' clocks may be minutes apart. */
async function isStale(
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

/** Whether the process of this machine that held a lock is gone; a process id alone is given out again. */
const isDeadHere = (holder: OwnerNote): boolean =>
  (holder.pid === process.pid && !heldHere.has(holder.token)) || !processIsAlive(holder.pid);

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
async function clearStale(
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
  await disk.fs.rename(place, aside);
  await disk.fs.removeFolder(aside);
  return true;
}

/** `gone`: there is no dead lock any more; `taken`: somebody else is at it. A mark of one who died at it is replaced. */
async function putMark(disk: Disk, mark: string, staged: string): Promise<'marked' | 'gone' | 'taken'> {
  for (const isLastTry of [false, true]) {
    try {
      await (await disk.fs.open(mark, 'wx')).close();
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
