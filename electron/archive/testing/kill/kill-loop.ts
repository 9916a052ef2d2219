import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '#shared/contract/result';
import type { ArchiveStore } from '../../archive-store';
import { nodeDisk } from '../../node-disk';
import { isTempName } from '../../temp-name';
import { timestampOf } from '../../timestamp';
import { close, describeError, openProgram, PERSON, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { differenceTo } from '../acts/check-archive';
import { MADE, MADE_BY_OLDER } from '../acts/workloads';
import type { Tally } from '../harness';
import { type Random, randomFrom } from '../random';
import { ageLock } from './age-lock';
import type { ChildLine, ChildTask } from './child-task';
import { killOnce } from './kill-once';
import type { KindOfWork } from './kinds-of-work';
import { actsOfStep } from './steps';

/** A kill leaves the archive to the next process this often before a fresh one is made. */
const KILLS_AN_ARCHIVE = 20;
const KILLS_A_MIGRATION = 2;
/** No lock is being taken any more by then, so that what is left of one may be cleared away. */
const LATER_MS = 120_000;

/** Kills so many processes at one kind of work, each opening what the one before it left. */
export async function killLoop(
  script: string,
  kind: KindOfWork,
  kills: number,
  seed: number,
  tally: Tally,
): Promise<void> {
  const random = randomFrom(seed);
  // An archive is migrated once: the kills that come later find it done.
  const each = kind === 'migration' ? KILLS_A_MIGRATION : KILLS_AN_ARCHIVE;
  for (let from = 0; from < kills; from += each) {
    const home = await mkdtemp(join(tmpdir(), 'hamidashi-kill-'));
    await mkdir(join(home, 'desk'));
    let state = await freshArchive(home, kind);
    for (let kill = from; kill < Math.min(from + each, kills) && state; kill++) {
      const task: ChildTask = {
        folder: join(home, 'archive'),
        desk: join(home, 'desk'),
        seed: seed + kill * 104_729,
        kind,
      };
      state = await killAndJudge(script, task, state, random, tally);
    }
    await rm(home, { recursive: true });
  }
}

async function freshArchive(home: string, kind: KindOfWork): Promise<ArchiveState | undefined> {
  const program = programIn(join(home, 'archive'), join(home, 'desk'));
  const act = kind === 'migration' ? MADE_BY_OLDER : MADE;
  const made = await act.perform(program);
  if (!made.ok) throw new Error(describeError(made.error));
  return act.expected(undefined, { at: '', by: PERSON });
}

/** What the archive holds after the kill; undefined when that is not what anybody may believe. */
async function killAndJudge(
  script: string,
  task: ChildTask,
  state: ArchiveState,
  random: Random,
  tally: Tally,
): Promise<ArchiveState | undefined> {
  const said = await killOnce(script, task, random);
  tally.count('kills');
  tally.count(`kills during ${task.kind}`);
  const beliefs = beliefsAfter(said, task, state);
  tally.count('acknowledged steps', said.filter(({ say }) => say === 'done').length);
  if (said.at(-1)?.say === 'begin') tally.count('kills inside a step');
  if (said.at(-1)?.say === 'opening') tally.count('kills while opening');
  const failed = said.find((line) => line.say === 'failed');
  // The next process goes on with what the kill left; only a copy is opened here.
  const copy = `${task.folder}-copy`;
  await cp(task.folder, copy, { recursive: true });
  const judged = failed ? `the process failed: ${failed.why}` : await judge(copy, task.desk, beliefs, tally);
  await rm(copy, { recursive: true });
  if (typeof judged !== 'string') return judged;
  tally.miss(`${task.kind}, seed ${task.seed}, after ${JSON.stringify(said.at(-1))}: ${judged}`);
  return undefined;
}

/** The state after everything acknowledged, and after each act of the step that was under way. */
function beliefsAfter(
  said: readonly ChildLine[],
  task: ChildTask,
  before: ArchiveState,
): readonly ArchiveState[] {
  // A process that starts knows neither what could be undone nor which backup is whose.
  const { backedUp: _, ...known } = before;
  let states: readonly ArchiveState[] = [{ ...known, transactions: [] }];
  for (const line of said) {
    const latest = states.at(-1);
    if (line.say === 'done' && latest) states = [latest];
    if (line.say !== 'begin' || !latest) continue;
    const context = { at: timestampOf(new Date(line.at)), by: PERSON };
    for (const act of actsOfStep(task, line.step, latest)) {
      const expected = act.expected(states.at(-1), context);
      if (expected) states = [...states, expected];
    }
  }
  return states;
}

async function judge(
  folder: string,
  desk: string,
  beliefs: readonly ArchiveState[],
  tally: Tally,
): Promise<ArchiveState | string> {
  const program = programIn(folder, desk);
  const opened = await openPatiently(program, tally);
  if (!opened.ok) return `does not open: ${describeError(opened.error)}`;
  const differences = await Promise.all(beliefs.map((state) => differenceTo(opened.value, state, nodeDisk)));
  const strays = (await readdir(folder, { recursive: true })).filter(isTempName);
  await close.perform(program);
  if (strays.length > 0) return `left behind: ${strays.join(', ')}`;
  return beliefs[differences.indexOf(undefined)] ?? differences.join('; or ');
}

/**
 * A process killed while it took a dead lock over leaves a mark that holds off others for a minute; a person waits
 * and tries again.
 */
async function openPatiently(program: Program, tally: Tally): Promise<Result<ArchiveStore>> {
  let opened = await openProgram(program);
  for (let again = 0; again < 2 && !opened.ok && opened.error.code === 'read_only'; again++) {
    tally.count('openings repeated');
    await ageLock(program.folder);
    opened = await openProgram(program);
  }
  return opened;
}

const programIn = (folder: string, desk: string): Program => ({
  folder,
  desk: { folder: desk, disk: nodeDisk },
  options: {
    disk: nodeDisk,
    now: () => new Date(Date.now() + LATER_MS),
    owner: { name: '乙川', machine: '窓口1', pid: process.pid },
  },
  store: undefined,
  transactionIds: [],
});
