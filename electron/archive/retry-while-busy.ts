import { errnoOf } from './errno';
import type { Disk } from './file-system';

const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 1_000;

/** What Windows answers while a virus scanner or an indexer holds a file; it passes by itself. */
const PASSING: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Repeats a call that another program may be blocking, for up to 10 seconds with growing pauses. A folder that
 * refuses every write is nobody's passing lock, so the person need not wait for that answer.
 */
export async function retryWhileBusy<T>(disk: Disk, folder: string, call: () => Promise<T>): Promise<T> {
  let waited = 0;
  for (let pause = 10; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await call();
    } catch (error) {
      const mayPass = PASSING.has(errnoOf(error) ?? '') && waited < PATIENCE_MS;
      if (!mayPass || !(await disk.fs.canWrite(folder))) throw error;
      const rest = Math.min(pause, PATIENCE_MS - waited);
      await disk.wait(rest);
      waited += rest;
    }
  }
}
