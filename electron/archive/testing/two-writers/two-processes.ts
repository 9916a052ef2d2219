import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { openArchiveStore } from '../../json-archive-store';
import { nodeDisk } from '../../node-disk';
import type { StoreOptions } from '../../store-options';
import type { Program } from '../acts/act';
import { MADE } from '../acts/workloads';
import type { Tally } from '../harness';
import { childLineSchema } from '../kill/child-task';
import { virtualTimers } from '../virtual-timers';

const ENOUGH = 12;

/** A real second process: it reads, is told who writes, follows, and writes itself once the first is gone. */
export async function twoProcesses(script: string, seed: number, tally: Tally): Promise<string | undefined> {
  const home = await mkdtemp(join(tmpdir(), 'hamidashi-second-'));
  try {
    return await besideAnother(script, home, seed, tally);
  } finally {
    await rm(home, { recursive: true });
  }
}

async function besideAnother(
  script: string,
  home: string,
  seed: number,
  tally: Tally,
): Promise<string | undefined> {
  const [folder, desk] = [join(home, 'archive'), join(home, 'desk')];
  await mkdir(desk);
  let time = Date.now();
  const now = (): Date => new Date(time);
  const timers = virtualTimers(now);
  const options: StoreOptions = {
    disk: nodeDisk,
    now,
    owner: { name: '乙川', machine: '窓口1', pid: process.pid },
    every: timers.every,
  };
  const program: Program = {
    folder,
    desk: { folder: desk, disk: nodeDisk },
    options,
    store: undefined,
    transactionIds: [],
  };
  await MADE.perform(program);
  const child = spawn(process.execPath, [script, JSON.stringify({ folder, desk, seed, kind: 'saves' })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let done = 0;
  const enough = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (v.parse(childLineSchema, JSON.parse(line)).say === 'done') done += 1;
      if (done === ENOUGH) resolve();
    });
  });
  await Promise.race([enough, closed]);
  const reader = await openArchiveStore(folder, options);
  if (!reader.ok) return `the second does not open: ${JSON.stringify(reader.error)}`;
  const { readOnly } = reader.value;
  if (readOnly?.kind !== 'held' || readOnly.by?.name !== '甲野')
    return `the second is told ${JSON.stringify(readOnly)}`;
  const refused = await reader.value.commit(() => ({ ok: true, value: [] }), '乙川');
  if (refused.ok || refused.error.code !== 'read_only') return 'the second may write';
  const toldSoFar = done;
  child.kill('SIGKILL');
  await closed;
  time += 3_000;
  await timers.runUntil(time);
  if (reader.value.lastSeq < toldSoFar)
    return `the second follows to ${reader.value.lastSeq}, ${done} were acknowledged`;
  const { readOnly: after } = reader.value;
  if (after?.kind !== 'held' || !after.canTakeOver)
    return `the first is gone, and the second is told ${JSON.stringify(after)}`;
  await reader.value.close();
  const next = await openArchiveStore(folder, options);
  if (!next.ok || next.value.readOnly) return 'the second cannot take over';
  if (next.value.lastSeq < done)
    return `${next.value.lastSeq} transactions of ${done} acknowledged are there`;
  await next.value.close();
  tally.count('second processes');
  return undefined;
}
