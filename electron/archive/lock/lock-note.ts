import { join } from 'node:path';
import * as v from 'valibot';
import { stageFile } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';
import { processIsAlive } from '../process-alive';
import { retryWhileBusy } from '../retry-while-busy';

export const LOCK_FOLDER = 'archive.json.lock';
export const OWNER_FILE = 'owner.json';

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
export type OwnerNote = v.InferOutput<typeof ownerSchema>;

/** Locks this process holds: a process id alone is reused, in a container even by the very next start. */
export const heldHere = new Set<string>();

/** The note in a lock; undefined when there is none that can be read. */
export async function readHolder(disk: Disk, place: string): Promise<OwnerNote | undefined> {
  try {
    const text = new TextDecoder().decode(
      await retryWhileBusy(disk, place, () => disk.fs.readFile(join(place, OWNER_FILE))),
    );
    const parsed = v.safeParse(ownerSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The note is replaced whole, so that nobody reads half of one. */
export async function writeNote(disk: Disk, folder: string, note: OwnerNote): Promise<void> {
  const bytes = new TextEncoder().encode(JSON.stringify(note));
  const staged = await stageFile(disk, folder, OWNER_FILE, [bytes]);
  await retryWhileBusy(disk, folder, () => disk.fs.rename(staged.path, join(folder, OWNER_FILE)));
}

/** Gives a complete lock its name; false when there is one already. */
export async function moveIntoPlace(disk: Disk, staged: string, place: string): Promise<boolean> {
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

/** Whether the process of this machine that held a lock is gone; a process id alone is given out again. */
export const isDeadHere = (holder: OwnerNote): boolean =>
  (holder.pid === process.pid && !heldHere.has(holder.token)) || !processIsAlive(holder.pid);
