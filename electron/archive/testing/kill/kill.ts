import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { buildChild } from '../build-child';
import { createTally, type Harness, type HarnessOptions, type HarnessReport } from '../harness';
import { killLoop } from './kill-loop';
import { killTwoWriters } from './kill-two-writers';
import { KIND_NAMES } from './kinds-of-work';

/** Kills for each kind of work. */
const KILLS = { fast: 2, full: 130 } as const;

/** Kinds of work at a time: most of a kill is waiting for a process to start. */
const LANES = 2;

/**
 * A process works on an archive of the real disk and is killed without warning, again and again. What it had said is
 * done must be there, the archive must open, and nothing half-written may be left lying about.
 */
export const kill: Harness = {
  name: 'kill',
  promise: 'an acknowledged save survives a killed process',
  asked: { kills: 1_000 },
  run: killAll,
  controls: [{ name: "lowdb's own JSONFile with two writers", run: killTwoWriters }],
};

async function killAll({ seed, extent }: HarnessOptions): Promise<HarnessReport> {
  const tally = createTally();
  const script = await buildChild(new URL('./child.ts', import.meta.url));
  const waiting = [...KIND_NAMES.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [at, kind] = next;
      await killLoop(script, kind, KILLS[extent], seed + at * 1_000_003, tally);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await rm(dirname(script), { recursive: true });
  return tally.report();
}
