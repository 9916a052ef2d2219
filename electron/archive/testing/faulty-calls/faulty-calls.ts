import { isDeepStrictEqual } from 'node:util';
import type { Result } from '#shared/contract/result';
import type { Disk } from '../../file-system';
import type { Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { foundOn } from '../acts/found-on';
import { contextOf, performAll, prepared, programOn, START, type Start } from '../acts/workload';
import {
  allPlans,
  type FaultPlan,
  type FaultyDisk,
  faultyDisk,
  LASTING,
  NO_TROUBLE,
  plansInTurn,
} from '../faulty-disk';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import type { DiskImage } from '../memory-disk/disk-image';
import { imageOf } from '../memory-disk/inode-tree';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { driveStates } from '../power-cut/drive-state';
import { carelessWriter } from './careless-writer';
import { DISTURBED, type DisturbedAct } from './disturbed-act';

/**
 * Every call of the disk fails once in every way while a person works. What was acknowledged before must be there,
 * what is acknowledged now must be safe, memory must say what the disk says, and work must go on when the trouble is over.
 */
export const faultyCalls: Harness = {
  name: 'faulty calls',
  promise: 'a failing disk never harms what was there, nor looks like success',
  asked: { runs: 500 },
  run: (options) => failEveryCall(options, (disk) => disk),
  controls: [
    { name: 'a program deaf to a refused sync', run: (options) => failEveryCall(options, deafToSync) },
    { name: 'write-file-atomic on a disk that takes half', run: carelessWriter },
  ],
};

/** What stands between the program and the disk that fails: nothing, but in a control. */
type Between = (disk: Disk) => Disk;

const deafToSync: Between = (disk) => ({
  ...disk,
  fs: {
    ...disk.fs,
    open: async (path, mode) => {
      const file = await disk.fs.open(path, mode);
      return { ...file, sync: () => file.sync().catch(() => undefined) };
    },
  },
});

/** Every call once, faults and ways of lasting taken in turn. */
const fewPlans = (calls: number): readonly FaultPlan[] =>
  plansInTurn(calls).filter(({ at, lasting }) => LASTING.indexOf(lasting) === at % LASTING.length);

async function failEveryCall({ extent, enough }: HarnessOptions, between: Between): Promise<HarnessReport> {
  const tally = createTally(enough);
  for (const disturbed of DISTURBED) {
    const start = await prepared(disturbed);
    const plans = extent === 'full' ? allPlans : fewPlans;
    for (const plan of plans(await callsOf(disturbed, start, between))) {
      if (tally.isOver()) break;
      tally.count('runs');
      const wrong = await failOnce(disturbed, start, plan, between, tally).catch(
        (error: unknown) => `threw ${error}`,
      );
      if (wrong) tally.miss(`${disturbed.name}, ${JSON.stringify(plan)}: ${wrong}`);
    }
  }
  return tally.report();
}

const LOCK_SILENCE_MS = 61_000;

/** What may be there when the act succeeded, by the moment its rule decided in. */
type Wanted = readonly (ArchiveState | undefined)[];

interface Scene {
  readonly memory: MemoryDisk;
  readonly disk: FaultyDisk;
  readonly program: Program;
  readonly state: ArchiveState | undefined;
}

async function sceneOf(
  { led }: DisturbedAct,
  { image, state, transactionIds }: Start,
  between: Between,
): Promise<Scene> {
  const memory = memoryDisk(image, START + 60_000);
  const disk = faultyDisk(undefined, memory);
  const program = programOn(memory, { disk: between(disk) }, transactionIds);
  return { memory, disk, program, state: (await performAll(program, led, state)).state };
}

async function callsOf(disturbed: DisturbedAct, start: Start, between: Between): Promise<number> {
  const { disk, program } = await sceneOf(disturbed, start, between);
  disk.plan(NO_TROUBLE);
  await disturbed.act.perform(program);
  const calls = disk.calls().length;
  await program.store?.close();
  return calls;
}

async function failOnce(
  disturbed: DisturbedAct,
  start: Start,
  plan: FaultPlan,
  between: Between,
  tally: Tally,
): Promise<string | undefined> {
  const scene = await sceneOf(disturbed, start, between);
  const { disk, program, state } = scene;
  const before = contextOf(program);
  disk.plan(plan);
  const answer = await disturbed.act.perform(program);
  disk.plan(NO_TROUBLE);
  // The stamp is of the moment the rule decided in: before the disk was waited for, or after.
  const wanted = [before, contextOf(program)].map((context) => disturbed.act.expected(state, context));
  tally.count(answer.ok ? 'saved all the same' : 'refused');
  const wrong =
    (await wrongAtOnce(scene, answer, wanted)) ?? (await wrongLater(scene, disturbed, answer, wanted));
  await program.store?.close();
  return wrong;
}

/** What is wrong the moment the answer is there, for the program itself and for one that starts after a kill. */
async function wrongAtOnce(
  { memory, program, state }: Scene,
  answer: Result<unknown>,
  wanted: Wanted,
): Promise<string | undefined> {
  const believed = answer.ok ? wanted : [state];
  const shown = program.store?.records;
  if (shown && !believed.some((each) => isDeepStrictEqual(shown, each?.records))) {
    return `memory shows ${shown.size} records that are not those the answer (${JSON.stringify(answer)}) speaks of`;
  }
  const found = await foundOn(memory.image(), answer.ok ? wanted : [state, ...wanted]);
  if (found !== undefined || !answer.ok) return found;
  const afterCut = await foundOn(onPlatter(memory), wanted);
  return afterCut && `acknowledged, but after a power cut ${afterCut}`;
}

/** What is wrong once the disk works again and the person repeats what was refused. */
async function wrongLater(
  { memory, program, state }: Scene,
  { act }: DisturbedAct,
  answer: Result<unknown>,
  wanted: Wanted,
): Promise<string | undefined> {
  if (answer.ok) return undefined;
  const isMadeAllTheSame = !state && (await foundOn(memory.image(), wanted)) === undefined;
  if (isMadeAllTheSame) return undefined;
  const context = contextOf(program);
  let again = await act.perform(program);
  for (let tries = 0; tries < 2 && !again.ok && again.error.code === 'read_only'; tries++) {
    // A lock that was being taken over is waited for.
    await memory.wait(LOCK_SILENCE_MS);
    again = await act.perform(program);
  }
  const expected = [context, contextOf(program)].map((each) => act.expected(state, each));
  if (!again.ok)
    return `after the trouble: ${JSON.stringify(again.error)} (before: ${JSON.stringify(answer)})`;
  const found = await foundOn(memory.image(), expected);
  return found && `done again after the trouble, but ${found}`;
}

/** The disk after a power cut that kept nothing but what was synced. */
function onPlatter(disk: MemoryDisk): DiskImage {
  let image = disk.before;
  for (const { platter } of driveStates(disk.before, disk.events, { files: true, folders: true })) {
    image = imageOf(platter);
  }
  return image;
}
