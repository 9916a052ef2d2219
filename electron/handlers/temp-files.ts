import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { processIsAlive } from '../archive/process-alive';

/** Files that live no longer than this process: uploads on their way in, packages on their way out. */
export interface TempFiles {
  /** absolute path of a file that is not there yet */
  readonly newPath: () => Promise<string>;
  readonly removeAll: () => Promise<void>;
}

const OWN_FOLDER = /^(\d+)-[0-9a-f-]{36}$/;

/** Keeps them in the person's own settings folder, not in the machine's shared one: they hold the group's records. */
export function createTempFiles(settingsDir: string): TempFiles {
  const parent = join(settingsDir, 'tmp');
  const folder = join(parent, `${process.pid}-${randomUUID()}`);
  return {
    newPath: async () => {
      await mkdir(folder, { recursive: true });
      return join(folder, randomUUID());
    },
    removeAll: () => rm(folder, { recursive: true, force: true }).catch(() => undefined),
  };
}

/** Removes what processes left that were killed. */
export async function removeAbandonedTempFiles(settingsDir: string): Promise<void> {
  const parent = join(settingsDir, 'tmp');
  for (const name of await readdir(parent).catch(() => [])) {
    const pid = Number(OWN_FOLDER.exec(name)?.[1]);
    if (!pid || processIsAlive(pid)) continue;
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
