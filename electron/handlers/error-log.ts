import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../archive/errno';
import { createSerialQueue } from '../archive/serial-queue';

const MAX_BYTES = 1_000_000;

/** Where defects are written down for whoever helps this person. */
export interface ErrorLog {
  /** `where` is a method of the contract or an event's type */
  readonly write: (id: string, where: string, error: unknown) => void;
  /** resolves when everything written so far lies on the disk */
  readonly flush: () => Promise<void>;
}

/**
 * Keeps a line for every unexpected error in errors.log, at most 1 MB and as much again in errors.old.log. An error's
 * message is left out: it may quote the record that caused it.
 */
export function createErrorLog(settingsDir: string, now: () => Date): ErrorLog {
  const file = join(settingsDir, 'errors.log');
  const queue = createSerialQueue();
  const append = async (line: string): Promise<void> => {
    await mkdir(settingsDir, { recursive: true });
    const size = await stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    if (size + line.length > MAX_BYTES) await rename(file, join(settingsDir, 'errors.old.log'));
    await appendFile(file, line);
  };
  return {
    write: (id, where, error) => {
      const line = `${JSON.stringify({ at: now().toISOString(), id, where, ...facts(error) })}\n`;
      void queue.run(() => append(line)).catch(() => undefined);
    },
    flush: () => queue.run(async () => undefined),
  };
}

function facts(error: unknown): {
  readonly name: string;
  readonly code?: string;
  readonly stack: readonly string[];
} {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const code = errnoOf(error);
  const frames = (error.stack ?? '').split('\n').filter((frame) => /^\s+at /.test(frame));
  return { name: error.name, ...(code === undefined ? {} : { code }), stack: frames.slice(0, 12) };
}
