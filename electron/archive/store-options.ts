import type { StoreEvent } from './archive-store';
import type { Disk } from './file-system';
import type { LockOwner } from './lock/lock-note';

/** Runs a task again and again until the answered function is called; never keeps the process alive. */
export type Every = (milliseconds: number, task: () => Promise<void>) => () => void;

export interface StoreOptions {
  readonly disk: Disk;
  readonly owner: LockOwner;
  readonly now: () => Date;
  /** told what happened without being asked for; a listener must not throw */
  readonly onEvent?: (event: StoreEvent) => void;
  /** folder the person chose for a second copy of the backups; undefined = none */
  readonly secondFolder?: () => string | undefined;
  readonly every?: Every;
}

/** The machine's own timers; a task that still runs when its time comes again is left alone. */
export const everyByTimer: Every = (milliseconds, task) => {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    task()
      // What fails in the background is tried again at the next turn; nothing was promised to anyone.
      .catch(() => undefined)
      .finally(() => {
        running = false;
      });
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
};
