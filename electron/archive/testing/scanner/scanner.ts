import { isDeepStrictEqual } from 'node:util';
import type { Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { foundOn } from '../acts/found-on';
import { contextOf, performAll, prepared, programOn, START, type Start } from '../acts/workload';
import { DISTURBED, type DisturbedAct } from '../faulty-calls/disturbed-act';
import { createTally, type Harness, type HarnessOptions, type HarnessReport, type Tally } from '../harness';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { SCANNER_CODES, type Scan, type ScannedDisk, scannedDisk } from './scanned-disk';

/** Passing within ten seconds, and not. */
const PASSING = { fast: [100, 8_000], full: [100, 700, 2_000, 5_000, 8_000] } as const;
const LASTING = 600_000;

/**
 * A scanner holds files from every opening and rename of a piece of work on. What passes within eight seconds is waited
 * for; what does not is an error as data, with nothing lost and nothing shown that is not on the disk.
 */
export const scanner: Harness = {
  name: 'scanner',
  promise: "a virus scanner's lock costs nothing",
  asked: { 'passing locks': 500, 'lasting locks': 100 },
  run: (options) => holdEverywhere(options, true),
  controls: [{ name: 'a program that does not wait', run: (options) => holdEverywhere(options, false) }],
};

async function holdEverywhere(
  { extent, enough }: HarnessOptions,
  isPatient: boolean,
): Promise<HarnessReport> {
  const tally = createTally(enough);
  for (const disturbed of DISTURBED) {
    const start = await prepared(disturbed);
    const { disk, program } = await stageOf(disturbed, start, isPatient);
    disk.plan(undefined);
    await disturbed.act.perform(program);
    const calls = disk.calls();
    await program.store?.close();
    for (let at = 0; at < calls && !tally.isOver(); at++) {
      const codes = extent === 'full' ? SCANNER_CODES : [SCANNER_CODES[at % SCANNER_CODES.length] ?? 'EBUSY'];
      for (const code of codes) {
        for (const milliseconds of [...PASSING[extent], LASTING]) {
          const scan: Scan = { at, code, milliseconds };
          const wrong = await holdOnce(disturbed, start, scan, isPatient, tally).catch(
            (error) => `threw ${error}`,
          );
          if (wrong) tally.miss(`${disturbed.name}, ${JSON.stringify(scan)}: ${wrong}`);
        }
      }
    }
  }
  return tally.report();
}

interface Stage {
  readonly memory: MemoryDisk;
  readonly disk: ScannedDisk;
  readonly program: Program;
  readonly state: ArchiveState | undefined;
}

async function stageOf(
  { led }: DisturbedAct,
  { image, state, transactionIds }: Start,
  isPatient: boolean,
): Promise<Stage> {
  const memory = memoryDisk(image, START + 60_000);
  const disk = scannedDisk(memory);
  const hasty = { ...disk, fs: { ...disk.fs, canWrite: async () => false } };
  const program = programOn(memory, { disk: isPatient ? disk : hasty }, transactionIds);
  return { memory, disk, program, state: (await performAll(program, led, state)).state };
}

async function holdOnce(
  disturbed: DisturbedAct,
  start: Start,
  scan: Scan,
  isPatient: boolean,
  tally: Tally,
): Promise<string | undefined> {
  const { memory, disk, program, state } = await stageOf(disturbed, start, isPatient);
  const { act } = disturbed;
  const before = contextOf(program);
  disk.plan(scan);
  const answer = await act.perform(program);
  disk.plan(undefined);
  // The stamp is of the moment the rule decided in: before the wait or after it.
  const wanted = [before, contextOf(program)].map((context) => act.expected(state, context));
  const isPassing = scan.milliseconds < LASTING;
  tally.count(isPassing ? 'passing locks' : 'lasting locks');
  if (isPassing && !answer.ok) return `refused: ${JSON.stringify(answer.error)}`;
  const believed = answer.ok ? wanted : [state];
  const shown = program.store?.records;
  if (shown && !believed.some((each) => isDeepStrictEqual(shown, each?.records))) {
    return 'memory shows what the answer does not say';
  }
  const found = await foundOn(memory.image(), answer.ok ? wanted : [state, ...wanted]);
  await program.store?.close();
  return found;
}
