import { isDeepStrictEqual } from 'node:util';
import type { ArchiveStore } from '../../archive-store';
import type { Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { chooseAct } from '../acts/choose-act';
import { openPatiently } from '../acts/open-patiently';
import { contextOf, FOLDER, programOn } from '../acts/workload';
import { type FaultPlan, type FaultyDisk, faultyDisk, NO_TROUBLE } from '../faulty-disk';
import type { Tally } from '../harness';
import type { DiskImage } from '../memory-disk/disk-image';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { randomFrom } from '../random';

/** What a person believes, and what they may find after a crash although they were told it failed. */
export interface Belief {
  state: ArchiveState;
  uncertain: readonly ArchiveState[];
}

/** Stands between the store and whoever uses it; nothing but in a control. */
export type Wrap = (store: ArchiveStore) => ArchiveStore;

/** A program, its disk, and a person who holds it against what they believe. Everything throws what is wrong. */
export interface ArchiveRun {
  readonly act: (belief: Belief, chance: number, trouble?: FaultPlan) => Promise<void>;
  readonly reopen: (belief: Belief) => Promise<void>;
  /**
   * the process goes, and `wait` milliseconds later another opens; after a power cut on a disk that kept only so much,
   * else on the same one, where unsynced bytes can be read but are not safe yet
   */
  readonly crash: (
    belief: Belief,
    survive: ((disk: MemoryDisk) => DiskImage) | undefined,
    machine: string,
    wait: number,
  ) => Promise<void>;
  readonly end: () => Promise<void>;
}

const MACHINES: Readonly<Record<string, number>> = { 窓口1: 2 ** 30, 会議室PC: 2 ** 30 + 1 };

export async function archiveRun(
  image: DiskImage,
  startsAt: number,
  wrap: Wrap,
  tally: Tally,
): Promise<ArchiveRun> {
  let memory: MemoryDisk;
  let disk: FaultyDisk;
  let program: Program;
  let machine = '窓口1';

  const begin = (on: MemoryDisk): void => {
    memory = on;
    disk = faultyDisk(undefined, memory);
    const owner = { name: '甲野', machine, pid: MACHINES[machine] ?? 0 };
    program = programOn(memory, { disk, owner });
  };
  const openNow = async (): Promise<ArchiveStore> => {
    const opened = await openPatiently(program);
    if (!opened.ok) throw new Error(`does not open: ${JSON.stringify(opened.error)}`);
    program.store = wrap(opened.value);
    return program.store;
  };
  const mustEqual = async (state: ArchiveState, when: string): Promise<void> => {
    const difference = program.store && (await differenceTo(program.store, state, memory));
    if (difference) throw new Error(`${when}: ${difference}`);
  };

  begin(memoryDisk(image, startsAt));
  await openNow();
  return {
    act: async (belief, chance, trouble) => {
      const act = chooseAct(belief.state, randomFrom(chance));
      const before = contextOf(program);
      disk.plan(trouble ?? NO_TROUBLE);
      const done = await act.perform(program);
      tally.count(done.ok ? 'acts done' : 'acts refused');
      disk.plan(NO_TROUBLE);
      // The stamp is of the moment the rule decided in: before the disk was waited for, or after.
      const wanted = [before, contextOf(program)].flatMap(
        (context) => act.expected(belief.state, context) ?? [],
      );
      if (!done.ok) {
        if (!trouble) throw new Error(`${act.name} is refused: ${JSON.stringify(done.error)}`);
        const { backedUp: _, ...state } = belief.state;
        belief.state = state;
        belief.uncertain = [...belief.uncertain, ...wanted];
        return mustEqual(state, `after ${act.name} was refused`);
      }
      const shown = program.store?.records;
      const state = wanted.find(({ records }) => isDeepStrictEqual(records, shown));
      if (!state) throw new Error(`after ${act.name} memory shows something else`);
      if (state.transactions !== belief.state.transactions) belief.uncertain = [];
      belief.state = state;
      return mustEqual(state, `after ${act.name}`);
    },
    reopen: async (belief) => {
      await program.store?.close();
      await openNow();
      await settle(belief, memory, program);
    },
    crash: async (belief, survive, onMachine, wait) => {
      tally.count('crashes');
      // Nothing the dead process still does may reach the disk; only its timers are to end.
      disk.plan({ at: 0, fault: 'EIO', lasting: 'dead' });
      await program.store?.close();
      machine = onMachine;
      const left = survive?.(memory);
      begin(left ? memoryDisk(left, memory.now().getTime()) : memory);
      await memory.wait(wait);
      await openNow();
      const { backedUp: _, ...state } = belief.state;
      belief.state = { ...state, transactions: [] };
      belief.uncertain = belief.uncertain.map((each) => ({ ...each, transactions: [] }));
      await settle(belief, memory, program);
    },
    end: async () => {
      await program.store?.close();
    },
  };
}

/** After a start the person sees which of the things it may be it is. */
async function settle(belief: Belief, memory: MemoryDisk, { store }: Program): Promise<void> {
  if (!store) throw new Error('nothing is open');
  const possible = [belief.state, ...belief.uncertain];
  const differences = await Promise.all(possible.map((state) => differenceTo(store, state, memory)));
  const found = possible[differences.indexOf(undefined)];
  if (!found) throw new Error(`after a start in ${FOLDER}: ${differences.join('; or ')}`);
  // What was taken back may come again until something newer is acknowledged: the taking back was not.
  if (found !== belief.state) belief.uncertain = [];
  belief.state = found;
}
