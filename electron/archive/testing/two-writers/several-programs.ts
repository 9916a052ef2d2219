import type { Result } from '#shared/contract/result';
import type { ArchiveStore } from '../../archive-store';
import type { Disk } from '../../file-system';
import { openArchiveStore } from '../../json-archive-store';
import type { LockOwner } from '../../lock/lock-note';
import { openProgram, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { chooseSave } from '../acts/choose-act';
import { contextOf, emptyDisk, performAll, programOn, START } from '../acts/workload';
import { MADE } from '../acts/workloads';
import type { Tally } from '../harness';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { type Random, randomFrom } from '../random';
import { type VirtualTimers, virtualTimers } from '../virtual-timers';

/** Machines that share the folder, with process ids that no machine gives out. */
const OWNERS: readonly LockOwner[] = [
  { name: '甲野', machine: '窓口1', pid: 2 ** 30 },
  { name: '丙山', machine: '会議室PC', pid: 2 ** 30 + 1 },
  { name: '丁原', machine: '図書室PC', pid: 2 ** 30 + 2 },
];
const STEPS = 30;

interface Seat {
  readonly owner: LockOwner;
  readonly program: Program;
  readonly timers: VirtualTimers;
}

/**
 * Three programs on one folder open, save, fall asleep past the lock's life, wake up and save again. Whatever any of
 * them was told is kept must be there in the end, and whoever only reads must be told who writes.
 */
export async function severalPrograms(
  seed: number,
  tally: Tally,
  sightOf: (disk: Disk, who: number) => Disk = (disk) => disk,
): Promise<string | undefined> {
  const random = randomFrom(seed);
  const disk = memoryDisk(emptyDisk(), START);
  const made = await performAll(programOn(disk), [MADE], undefined);
  const seats = OWNERS.map((owner, who) => seatOf(disk, owner, sightOf(disk, who)));
  let state = made.state;
  for (let step = 0; step < STEPS && state; step++) {
    const seat = seats[random.below(seats.length)];
    if (!seat) continue;
    const next = await doSomething(seat, disk, state, random, tally);
    if (typeof next === 'string') return `step ${step}, ${seat.owner.name}: ${next}`;
    state = next;
  }
  for (const { program } of seats) await program.store?.close();
  await disk.wait(120_000);
  const last = programOn(disk);
  const opened = await openProgram(last);
  if (!opened.ok) return `does not open in the end: ${JSON.stringify(opened.error)}`;
  const difference = state && (await differenceTo(opened.value, state, disk));
  await opened.value.close();
  return difference;
}

function seatOf(memory: MemoryDisk, owner: LockOwner, disk: Disk): Seat {
  const timers = virtualTimers(memory.now);
  return { owner, timers, program: programOn(memory, { disk, owner, every: timers.every }) };
}

async function doSomething(
  { program, timers }: Seat,
  disk: MemoryDisk,
  state: ArchiveState,
  random: Random,
  tally: Tally,
): Promise<ArchiveState | string> {
  const { store } = program;
  if (!store) {
    const opened: Result<ArchiveStore> = await openArchiveStore(program.folder, program.options);
    if (!opened.ok) return `does not open: ${JSON.stringify(opened.error)}`;
    program.store = opened.value;
    tally.count(opened.value.readOnly ? 'openings read only' : 'openings to write');
    const { readOnly } = opened.value;
    if (readOnly && (readOnly.kind !== 'held' || !readOnly.by)) return 'is not told who writes';
    return (await differenceTo(opened.value, state, disk)) ?? state;
  }
  const what = random.below(10);
  if (what < 1) {
    await store.close();
    program.store = undefined;
    return state;
  }
  if (what < 2) {
    // A process that is gone: its lock and its memory are nobody's any more.
    program.store = undefined;
    return state;
  }
  if (what < 4) {
    await disk.wait(random.pick([5_000, 61_000, 200_000]));
    await timers.runUntil(disk.now().getTime());
    if (!store.readOnly || store.hasLostLock) return state;
    tally.count('times followed');
    const difference = await differenceTo(store, state, disk);
    return difference ? `follows, but ${difference}` : state;
  }
  if (what < 5) {
    await store.snapshot();
    return state;
  }
  const act = chooseSave(state, random);
  const after = act.expected(state, contextOf(program));
  const saved = await act.perform(program);
  tally.count(saved.ok ? 'saves acknowledged' : 'saves refused');
  if (saved.ok && store.readOnly) return 'only reads, and saved';
  if (saved.ok) return after ?? state;
  const isExpected = ['read_only', 'archive_changed_outside', 'conflict', 'not_found'].includes(
    saved.error.code,
  );
  return isExpected ? state : `was refused: ${JSON.stringify(saved.error)}`;
}
