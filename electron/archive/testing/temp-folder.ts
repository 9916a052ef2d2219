import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, with a name that real ones may have. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ハミダシ 帖-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
