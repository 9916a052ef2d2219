import type { Every } from '../store-options';

interface Timer {
  readonly every: number;
  readonly task: () => Promise<void>;
  next: number;
}

/** Timers that run when told that time has passed. */
export interface VirtualTimers {
  readonly every: Every;
  /** runs, in order, whatever is due up to a time in milliseconds */
  readonly runUntil: (time: number) => Promise<void>;
}

export function virtualTimers(now: () => Date): VirtualTimers {
  let timers: readonly Timer[] = [];
  return {
    every: (milliseconds, task) => {
      const timer: Timer = { every: milliseconds, task, next: now().getTime() + milliseconds };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    runUntil: async (time) => {
      for (const timer of timers) {
        if (timer.next > time) continue;
        timer.next = time + timer.every;
        await timer.task().catch(() => undefined);
      }
    },
  };
}
