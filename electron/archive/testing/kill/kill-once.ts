import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { Random } from '../random';
import { type ChildLine, type ChildTask, childLineSchema } from './child-task';

const LINES_BEFORE = 14;
const LONGEST_MS = 6;

/** Starts a process, kills it at a moment chance chooses, and returns all that it said. */
export async function killOnce(
  script: string,
  task: ChildTask,
  random: Random,
): Promise<readonly ChildLine[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: ChildLine[] = [];
  const lines = createInterface({ input: child.stdout });
  const enough = 1 + random.below(LINES_BEFORE);
  const delay = random.below(LONGEST_MS * 4) / 4;
  const closed = once(child, 'close');
  lines.on('line', async (line) => {
    said.push(v.parse(childLineSchema, JSON.parse(line)));
    if (said.length !== enough) return;
    await wait(delay);
    child.kill('SIGKILL');
  });
  await closed;
  return said;
}
