import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const AGE_MS = 120_000;

/** Makes a lock look as if two minutes had passed. */
export async function ageLock(folder: string): Promise<void> {
  const lock = join(folder, 'archive.json.lock');
  const then = new Date(Date.now() - AGE_MS);
  for (const name of await readdir(lock).catch(() => [])) await utimes(join(lock, name), then, then);
  await utimes(lock, then, then).catch(() => undefined);
}
