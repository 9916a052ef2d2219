import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildChild } from '../build-child';
import { createTally, type Harness, type HarnessOptions, type HarnessReport } from '../harness';
import { killTwoWriters } from '../kill/kill-two-writers';
import { blindDisk } from './blind-disk';
import { outsideEdits } from './outside-edits';
import { severalPrograms } from './several-programs';
import { sleepingWriter } from './sleeping-writer';
import { twoProcesses } from './two-processes';

const SEQUENCES = { fast: 25, full: 600 } as const;
/** A prime: it meets other calls in every piece of work. */
const STRIDE = { fast: 67, full: 1 } as const;
const PROCESSES = { fast: 1, full: 15 } as const;

/** Two people, or two programs, on one folder. */
export const twoWriters: Harness = {
  name: 'two writers',
  promise: "nobody overwrites someone else's change",
  asked: {
    'sequences of several programs': 500,
    'sequences with outside changes': 500,
    sleeps: 20_000,
    'second processes': 10,
  },
  run: meetOften,
  controls: [
    { name: "programs that do not see each other's lock", run: meetBlindly },
    { name: 'a writer that never looks at its lock when it wakes up', run: sleepBlindly },
    { name: "lowdb's own JSONFile with two writers", run: killTwoWriters },
  ],
};

async function meetBlindly({ seed, enough }: HarnessOptions): Promise<HarnessReport> {
  const tally = createTally(enough);
  for (let number = 0; number < SEQUENCES.fast && !tally.isOver(); number++) {
    tally.count('sequences of several programs');
    const own = seed * 10_007 + number;
    const wrong = await severalPrograms(own, tally, blindDisk).catch((error: unknown) => `threw ${error}`);
    if (wrong) tally.miss(`sequence ${own}: ${wrong}`);
  }
  return tally.report();
}

async function sleepBlindly({ enough }: HarnessOptions): Promise<HarnessReport> {
  const tally = createTally(enough);
  await sleepingWriter(STRIDE.fast, tally, (disk) => blindDisk(disk, 1));
  return tally.report();
}

async function meetOften({ seed, extent }: HarnessOptions): Promise<HarnessReport> {
  const tally = createTally();
  for (let number = 0; number < SEQUENCES[extent]; number++) {
    const own = seed * 10_007 + number;
    tally.count('sequences of several programs');
    const several = await severalPrograms(own, tally).catch((error: unknown) => `threw ${error}`);
    if (several) tally.miss(`several programs, sequence ${own}: ${several}`);
    tally.count('sequences with outside changes');
    const outside = await outsideEdits(own, tally).catch((error: unknown) => `threw ${error}`);
    if (outside) tally.miss(`outside changes, sequence ${own}: ${outside}`);
  }
  await sleepingWriter(STRIDE[extent], tally);
  const script = await buildChild(new URL('../kill/child.ts', import.meta.url));
  for (let number = 0; number < PROCESSES[extent]; number++) {
    const wrong = await twoProcesses(script, seed + number, tally);
    if (wrong) tally.miss(`two processes, seed ${seed + number}: ${wrong}`);
  }
  await rm(dirname(script), { recursive: true });
  return tally.report();
}
