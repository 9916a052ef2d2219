import { idOf } from '#shared/rules/testing/build-record';
import type { Disk } from '../../file-system';
import { type Act, close, describeError, open, type Program, withStore } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { attach } from '../acts/file-acts';
import { backup, snapshot } from '../acts/keeping-acts';
import { openPatiently } from '../acts/open-patiently';
import { bringIn, rename, save, trash, undo } from '../acts/record-acts';
import { contextOf, emptyDisk, performAll, programOn, START } from '../acts/workload';
import { MADE, manyDrafts, phrase, text } from '../acts/workloads';
import type { Tally } from '../harness';
import { hookedDisk } from '../hooked-disk';
import { type MemoryDisk, memoryDisk } from '../memory-disk/memory-disk';

const SLEEPER = { name: '丙山', machine: '会議室PC', pid: 2 ** 30 + 1 };
/** Long enough for any lock to be taken for dead. */
const SLEEP_MS = 120_000;

/** What the sleeper has done, and what it is at when its machine falls asleep. */
interface Work {
  readonly name: string;
  readonly led: readonly Act[];
  readonly act: Act;
}

/** What somebody else does while the sleeper sleeps, and once it has woken up. */
interface Meanwhile {
  readonly name: string;
  readonly acts: readonly Act[];
  readonly later: readonly Act[];
}

const FEW = [save(phrase(10, '一つ目')), save(phrase(3, '書き直し'))];
/** Refused, as by somebody who saved first: the journal has been made ready all the same. */
const refused: Act = {
  name: 'refused save',
  perform: (program) =>
    withStore(program, async (store) => {
      await store.commit(() => ({ ok: false, error: { code: 'not_found', id: 'x' } }), '丙山');
      return { ok: true, value: undefined };
    }),
  expected: (before) => before,
};

const WORKS: readonly Work[] = [
  { name: 'open', led: [], act: open },
  { name: 'first save', led: [open], act: save(phrase(20, '最初')) },
  { name: 'second save', led: [open, save(phrase(20, '最初'))], act: save(phrase(21, '二番')) },
  { name: 'save', led: [open, ...FEW], act: save(phrase(20, '今一度')) },
  { name: 'save after a refused one', led: [open, FEW[0] ?? open, refused], act: save(phrase(20, '改めて')) },
  {
    name: 'save after a snapshot',
    led: [open, ...FEW, snapshot, ...FEW.slice(1)],
    act: save(phrase(20, '後')),
  },
  { name: 'import', led: [open, ...FEW], act: bringIn(...manyDrafts) },
  { name: 'undo', led: [open, ...FEW], act: undo(0) },
  { name: 'rename', led: [open, ...FEW], act: rename('汐見野市の記録') },
  { name: 'trash', led: [open, ...FEW], act: trash(idOf(3)) },
  { name: 'attachment', led: [open, ...FEW], act: attach(text.encode('写真の代わり')) },
  { name: 'snapshot', led: [open, ...FEW], act: snapshot },
  { name: 'second snapshot', led: [open, ...FEW, snapshot, save(phrase(22, '又'))], act: snapshot },
  { name: 'backup', led: [open, ...FEW], act: backup },
  { name: 'close', led: [open, ...FEW], act: close },
];

const THEIRS = [
  save(phrase(30, '窓口から')),
  save(phrase(31, 'もう一つ')),
  save(phrase(32, '更に')),
] as const;
const MEANWHILES: readonly Meanwhile[] = [
  { name: 'opens', acts: [open], later: [THEIRS[0], THEIRS[1]] },
  { name: 'opens and closes', acts: [open, close], later: [] },
  { name: 'saves', acts: [open, THEIRS[0]], later: [THEIRS[1], close] },
  { name: 'saves twice', acts: [open, THEIRS[0], THEIRS[1]], later: [snapshot, THEIRS[2], close] },
  { name: 'saves and closes', acts: [open, THEIRS[0], close], later: [] },
  { name: 'snapshots', acts: [open, THEIRS[0], snapshot, THEIRS[1]], later: [THEIRS[2]] },
  { name: 'comes twice', acts: [open, snapshot, THEIRS[0], close, open, THEIRS[1]], later: [THEIRS[2]] },
];

/** Calls of the disk that a sleeper still makes when it has woken up, before it is gone. */
const CALLS_LEFT = [0, 1, 2, 3, 5, 8, 12, Number.POSITIVE_INFINITY] as const;

/**
 * A machine falls asleep at one call of the disk and stays so until its lock is dead; another one takes the archive
 * over. Then the first wakes up in the middle of what it was doing, and goes on, or is killed soon after. Every call is
 * a place to fall asleep at; with a stride only each so-many-eth sleep is slept.
 */
export async function sleepingWriter(
  stride: number,
  tally: Tally,
  seen: (disk: Disk) => Disk = (disk) => disk,
): Promise<void> {
  let number = 0;
  for (const work of WORKS) {
    const calls = await callsOf(work);
    for (const meanwhile of MEANWHILES) {
      for (const callsLeft of CALLS_LEFT) {
        for (let at = 0; at < calls; at++) {
          if (number++ % stride !== 0) continue;
          if (tally.isOver()) return;
          const sleep = { work, meanwhile, callsLeft, at, seen };
          const wrong = await sleepAt(sleep).catch((error: unknown) => `threw ${error}`);
          tally.count('sleeps');
          if (wrong) tally.miss(`${inWords(sleep)}: ${wrong}`);
        }
      }
    }
  }
}

interface Sleep {
  readonly work: Work;
  readonly meanwhile: Meanwhile;
  readonly callsLeft: number;
  /** number of the call, from 0 */
  readonly at: number;
  /** the disk as the sleeper sees it */
  readonly seen: (disk: Disk) => Disk;
}

const inWords = ({ work, meanwhile, callsLeft, at }: Sleep): string =>
  `${work.name}, asleep at call ${at}, ${callsLeft} calls afterwards; the other ${meanwhile.name}`;

/** How often the work calls the disk. */
async function callsOf(work: Work): Promise<number> {
  const { bed } = await ledTo(work, (disk) => disk);
  bed.fallAsleepAt(Number.POSITIVE_INFINITY);
  await work.act.perform(bed.program);
  return bed.calls();
}

async function ledTo(work: Work, seen: Sleep['seen']) {
  const disk = memoryDisk(emptyDisk(), START);
  const made = await performAll(programOn(disk), [MADE], undefined);
  const bed = sleeperOn(disk, seen);
  const { state } = await performAll(bed.program, work.led, made.state);
  if (!state) throw new Error('there is no archive');
  return { disk, bed, before: state };
}

async function sleepAt({ work, meanwhile, callsLeft, at, seen }: Sleep): Promise<string | undefined> {
  const { disk, bed, before } = await ledTo(work, seen);
  const after = work.act.expected(before, contextOf(bed.program)) ?? before;
  const isTransaction = after.transactions !== before.transactions || after.name !== before.name;
  bed.fallAsleepAt(at);
  const working = work.act.perform(bed.program);
  // Calls made at once come in no fixed order; the last of them may not be made this time.
  await Promise.race([bed.asleep, working]);

  await disk.wait(SLEEP_MS);
  const other = programOn(disk);
  const opened = await openPatiently(other);
  if (!opened.ok) return `the other cannot take over: ${describeError(opened.error)}`;
  const { account } = opened.value;
  if (account) return `the other is told of damage: ${JSON.stringify(account)}`;
  const missing = await differenceTo(opened.value, before, disk);
  const found = missing !== undefined && isTransaction && (await differenceTo(opened.value, after, disk));
  if (missing !== undefined && found !== undefined) return `the other finds: ${missing}`;
  const isThere = found === undefined;
  let state = isThere ? after : before;
  const doAll = async (acts: readonly Act[]): Promise<void> => {
    state = (await performAll(other, acts, state)).state ?? state;
  };
  await doAll(meanwhile.acts.slice(1));
  const isUntouched = state === (isThere ? after : before);

  /** nobody was told of it */
  let perhaps = isUntouched && !isThere ? after : state;
  bed.wake(callsLeft);
  const done = await Promise.race([working, bed.gone]);
  if (done?.ok) {
    if (!isTransaction) state = { ...state, files: after.files };
    else if (!isThere && (other.store || !isUntouched)) return 'acknowledged, though it had been taken over';
    else if (!isThere) state = after;
    const again = save(phrase(40, '目覚めて'));
    const expected = again.expected(state, contextOf(bed.program));
    const saved = await Promise.race([again.perform(bed.program), bed.gone]);
    if (expected && saved?.ok) state = expected;
    if (expected && !saved) perhaps = expected;
  }
  await doAll(meanwhile.later);
  const shown = other.store && (await differenceTo(other.store, state, disk));
  if (shown) return `in the end the other shows: ${shown}`;
  await other.store?.close();
  return foundBy(disk, [state, perhaps]);
}

/** How the archive differs from all of these to whoever opens it last. */
async function foundBy(disk: MemoryDisk, believed: readonly ArchiveState[]): Promise<string | undefined> {
  await disk.wait(SLEEP_MS);
  const last = programOn(disk, { owner: { name: '丁原', machine: '図書室PC', pid: 2 ** 30 + 2 } });
  const opened = await openPatiently(last);
  if (!opened.ok) return `does not open in the end: ${describeError(opened.error)}`;
  const differences = await Promise.all(believed.map((state) => differenceTo(opened.value, state, disk)));
  const account = opened.value.account;
  await opened.value.close();
  if (account) return `in the end damage is told of: ${JSON.stringify(account)}`;
  return differences.includes(undefined) ? undefined : `in the end: ${differences.join('; or ')}`;
}

interface Bed {
  readonly program: Program;
  /** calls of the disk since `fallAsleepAt` */
  readonly calls: () => number;
  readonly fallAsleepAt: (call: number) => void;
  readonly asleep: Promise<void>;
  readonly wake: (callsLeft: number) => void;
  /** when it has been killed */
  readonly gone: Promise<undefined>;
}

/** A program whose disk answers nothing while its machine sleeps. */
function sleeperOn(disk: MemoryDisk, seen: Sleep['seen']): Bed {
  let calls = 0;
  let sleepsAt = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  const [asleep, awake, gone] = [signal<void>(), signal<void>(), signal<undefined>()];
  const hooked = hookedDisk(seen(disk), async (call) => {
    if (calls++ >= sleepsAt) {
      asleep.give();
      await awake.given;
      if (left-- <= 0) {
        gone.give(undefined);
        await new Promise(() => undefined);
      }
    }
    return call();
  });
  return {
    program: programOn(disk, { disk: hooked, owner: SLEEPER }),
    calls: () => calls,
    fallAsleepAt: (call) => {
      calls = 0;
      sleepsAt = call;
    },
    asleep: asleep.given,
    wake: (callsLeft) => {
      left = callsLeft;
      awake.give();
    },
    gone: gone.given,
  };
}

function signal<T>(): { readonly given: Promise<T>; readonly give: (value: T) => void } {
  let give: (value: T) => void = () => undefined;
  const given = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
