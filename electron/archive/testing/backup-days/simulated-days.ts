import type { ArchiveRecords } from '#shared/model/archive';
import { close, openProgram, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { chooseSave } from '../acts/choose-act';
import { contextOf, FOLDER, programOn } from '../acts/workload';
import type { DiskImage } from '../memory-disk/disk-image';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import type { Random } from '../random';
import { type VirtualTimers, virtualTimers } from '../virtual-timers';

const STEP_MS = 5 * 60_000;
const BACKUPS = `${FOLDER}/backups/`;

/** What has been backed up so far, whether it is still kept or not. */
export interface BackupLog {
  /** by file name, what the archive held when it was made */
  readonly made: Map<string, ArchiveRecords>;
}

export interface Day {
  readonly image: DiskImage;
  readonly state: ArchiveState;
}

/** Names of the backups on a disk, the oldest first. */
export const backupsOn = (image: DiskImage): readonly string[] =>
  [...image.keys()].flatMap((path) => (path.startsWith(BACKUPS) ? path.slice(BACKUPS.length) : [])).sort();

/** A day at work: the archive is opened, written to now and then, and closed; timers do what they do meanwhile. */
export async function workedDay(before: Day, opensAt: number, random: Random, log: BackupLog): Promise<Day> {
  const disk = memoryDisk(before.image, opensAt);
  const timers = virtualTimers(disk.now);
  const program = programOn(disk, { every: timers.every });
  const opened = await openProgram(program);
  if (!opened.ok) throw new Error(`does not open: ${JSON.stringify(opened.error)}`);
  let state = before.state;
  const hours = 1 + random.below(3);
  for (let step = 0; step < hours * 12; step++) {
    await pass(disk, timers);
    noteBackups(disk, state, log);
    if (random.chance(0.35)) state = await written(program, state, random);
  }
  await close.perform(program);
  noteBackups(disk, state, log);
  return { image: disk.image(), state };
}

async function pass(disk: MemoryDisk, timers: VirtualTimers): Promise<void> {
  await disk.wait(STEP_MS);
  await timers.runUntil(disk.now().getTime());
}

async function written(program: Program, state: ArchiveState, random: Random): Promise<ArchiveState> {
  const act = chooseSave(state, random);
  const after = act.expected(state, contextOf(program));
  const saved = await act.perform(program);
  if (!saved.ok || !after) throw new Error(`${act.name}: ${JSON.stringify(saved)}`);
  // Only the records matter here, and what could be undone grows without end.
  return { ...after, transactions: [] };
}

function noteBackups(disk: MemoryDisk, state: ArchiveState, { made }: BackupLog): void {
  for (const name of backupsOn(disk.image())) if (!made.has(name)) made.set(name, state.records);
}
