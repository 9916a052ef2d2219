import type { AppEvent } from '#shared/contract/events';

/** Long work the page watches and may stop. */
export interface Job {
  readonly signal: AbortSignal;
  /** tells the page; at most ten times a second, the last step always */
  readonly progress: (done: number, total: number, label: string) => void;
  readonly finish: () => void;
}

export interface Jobs {
  /** the page makes the id, so that it can cancel before the first answer */
  readonly start: (jobId: string) => Job;
  /** nothing happens when the job is over */
  readonly cancel: (jobId: string) => void;
  readonly cancelAll: () => void;
}

const BETWEEN_EVENTS_MS = 100;

export function createJobs(emit: (event: AppEvent) => void, now: () => Date): Jobs {
  const running = new Map<string, AbortController>();
  return {
    start: (jobId) => {
      const controller = new AbortController();
      running.set(jobId, controller);
      let told = Number.NEGATIVE_INFINITY;
      return {
        signal: controller.signal,
        progress: (done, total, label) => {
          const at = now().getTime();
          if (done < total && at - told < BETWEEN_EVENTS_MS) return;
          told = at;
          emit({ type: 'job.progress', jobId, done, total, label });
        },
        finish: () => {
          if (running.get(jobId) === controller) running.delete(jobId);
        },
      };
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}
