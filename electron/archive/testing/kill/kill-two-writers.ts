import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildChild } from '../build-child';
import { createTally, type HarnessOptions, type HarnessReport } from '../harness';
import { randomFrom } from '../random';

const ROUNDS = { fast: 3, full: 20 } as const;

/** The same judgement of lowdb's own file adapter, with two processes on one file. */
export async function killTwoWriters({ seed, extent }: HarnessOptions): Promise<HarnessReport> {
  const tally = createTally();
  const random = randomFrom(seed);
  const script = await buildChild(new URL('./two-writers-child.ts', import.meta.url));
  for (let round = 0; round < ROUNDS[extent]; round++) {
    const folder = await mkdtemp(join(tmpdir(), 'hamidashi-two-'));
    const file = join(folder, 'db.json');
    const told = await toldByTwo(script, file, 10 + random.below(20));
    tally.count('kills', 2);
    const text = await readFile(file, 'utf8').catch(() => '');
    const lost = told.filter((item) => !text.includes(`"${item} `));
    if (!isJson(text)) tally.miss(`round ${round}: the file is torn`);
    if (lost.length > 0)
      tally.miss(`round ${round}: ${lost.length} of ${told.length} acknowledged items are lost`);
    await rm(folder, { recursive: true });
  }
  await rm(dirname(script), { recursive: true });
  return tally.report();
}

/** What two writers say is written, before both are killed once each has said so often enough. */
async function toldByTwo(script: string, file: string, enough: number): Promise<readonly string[]> {
  const writers = ['甲', '乙'].map((name) => {
    const child = spawn(process.execPath, [script, file, name], { stdio: ['ignore', 'pipe', 'ignore'] });
    return { child, told: [] as string[], closed: once(child, 'close') };
  });
  for (const { child, told } of writers) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      told.push(line);
      const over = writers.every((each) => each.told.length >= enough || each.child.exitCode !== null);
      if (over) for (const each of writers) each.child.kill('SIGKILL');
    });
  }
  await Promise.all(writers.map(({ closed }) => closed));
  return writers.flatMap(({ told }) => told);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
