import { writeSync } from 'node:fs';
import * as v from 'valibot';
import { nodeDisk } from '../../node-disk';
import { timestampOf } from '../../timestamp';
import { describeError, open, PERSON, type Program } from '../acts/act';
import type { ArchiveState } from '../acts/archive-state';
import { ageLock } from './age-lock';
import { type ChildLine, childTaskSchema } from './child-task';
import { actsOfStep } from './steps';

/**
 * The process that is killed: opens an archive and works on it for ever, saying before and after every step where it
 * is. A line written to the pipe outlives it.
 */
const task = v.parse(childTaskSchema, JSON.parse(process.argv[2] ?? ''));
const say = (line: ChildLine): void => {
  writeSync(1, `${JSON.stringify(line)}\n`);
};

let at = Date.now();
const program: Program = {
  folder: task.folder,
  desk: { folder: task.desk, disk: nodeDisk },
  options: {
    disk: nodeDisk,
    now: () => new Date(at),
    owner: { name: '甲野', machine: '窓口1', pid: process.pid },
  },
  store: undefined,
  transactionIds: [],
};

async function work(): Promise<string> {
  say({ say: 'opening' });
  let opened = await open.perform(program);
  // A taking over that was itself killed holds others off for a minute; here nobody wants to wait that long.
  for (let again = 0; again < 2 && !opened.ok && opened.error.code === 'read_only'; again++) {
    await ageLock(task.folder);
    opened = await open.perform(program);
  }
  if (!opened.ok || !program.store) return `open: ${opened.ok ? 'nothing' : describeError(opened.error)}`;
  let state: ArchiveState | undefined = {
    name: program.store.info.name,
    // The store's own map goes on changing.
    records: new Map(program.store.records),
    files: new Map(),
    transactions: [],
  };
  for (let step = 0; state; step++) {
    at = Date.now();
    say({ say: 'begin', step, at });
    for (const act of actsOfStep(task, step, state)) {
      state = act.expected(state, { at: timestampOf(new Date(at)), by: PERSON });
      const done = await act.perform(program);
      if (!done.ok) return `${act.name}: ${describeError(done.error)}`;
      if (!state) break;
    }
    say({ say: 'done', step });
  }
  return 'no archive any more';
}

say({ say: 'failed', why: await work() });
