import type { RuleContext } from '#shared/rules/rule';
import { timestampOf } from '../../timestamp';
import type { DiskImage } from '../memory-disk/disk-image';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';
import { type Act, describeError, PERSON, type Program } from './act';
import type { ArchiveState } from './archive-state';

/** A short piece of work to be disturbed, after another that is not. */
export interface Workload {
  readonly name: string;
  readonly before: readonly Act[];
  readonly acts: readonly Step[];
}

/** One act, or several at once. */
export type Step = Act | readonly Act[];

export const HOME = '/書類';
export const FOLDER = '/書類/霧沢市 の記録';
const DESK = '/机';
/** Noon of a day in May 2024, in milliseconds. */
export const START = Date.UTC(2024, 4, 10, 3);
/** A process id no machine gives out: whoever opens next sees that this one is gone. */
const GONE = 2 ** 30;

export function programOn(
  disk: MemoryDisk,
  changes: Partial<Program['options']> = {},
  transactionIds: readonly string[] = [],
): Program {
  return {
    folder: FOLDER,
    desk: { folder: DESK, disk },
    options: {
      disk,
      now: disk.now,
      owner: { name: '甲野', machine: '窓口1', pid: GONE },
      // Nothing happens by itself: what a timer would do is an act like others.
      every: () => () => undefined,
      ...changes,
    },
    store: undefined,
    transactionIds,
  };
}

export const contextOf = ({ options }: Program): RuleContext => ({
  at: timestampOf(options.now()),
  by: PERSON,
});

export const emptyDisk = (): DiskImage =>
  new Map([
    [HOME, null],
    [DESK, null],
  ]);

/** What a person may find after a stop, by how often they had been told that something is done. */
export type Beliefs = readonly (readonly (ArchiveState | undefined)[])[];

/**
 * Does work that must succeed, and tells after each act that changed something. Acts at once may have come as far as
 * all of them when the stop comes before the first was told.
 */
export async function performAll(
  program: Program,
  steps: readonly Step[],
  before: ArchiveState | undefined,
  tell: () => void = () => undefined,
): Promise<{ readonly beliefs: Beliefs; readonly state: ArchiveState | undefined }> {
  const beliefs: (readonly (ArchiveState | undefined)[])[] = [];
  let state = before;
  for (const step of steps) {
    const acts = 'perform' in step ? [step] : step;
    const states = [state];
    await Promise.all(
      acts.map(async (act) => {
        const expected = act.expected(states.at(-1), contextOf(program));
        const changes = expected !== states.at(-1);
        if (changes) states.push(expected);
        const done = await act.perform(program);
        if (!done.ok) throw new Error(`${act.name}: ${describeError(done.error)}`);
        if (changes) tell();
      }),
    );
    beliefs.push(...states.slice(0, -1).map((_, at) => states.slice(at)));
    state = states.at(-1);
  }
  return { beliefs: [...beliefs, [state]], state };
}

/** What a program finds that goes on where another one ended. */
export interface Start {
  readonly image: DiskImage;
  readonly state: ArchiveState | undefined;
  readonly transactionIds: readonly string[];
}

/** The disk and the state that a workload starts from. */
export async function prepared({ before }: Pick<Workload, 'before'>): Promise<Start> {
  const disk = memoryDisk(emptyDisk(), START);
  const program = programOn(disk);
  const { state } = await performAll(program, before, undefined);
  await program.store?.close();
  return { image: disk.image(), state, transactionIds: program.transactionIds };
}
