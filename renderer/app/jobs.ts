import type { AppEvent } from '#shared/contract/events';
import { createStore, type Store } from './store';

/** How far a long work is; `total` 0 means not known yet. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

export interface Jobs {
  readonly progress: Store<ReadonlyMap<string, JobProgress>>;
  readonly onEvent: (event: AppEvent) => void;
}

export function createJobs(): Jobs {
  const progress = createStore<ReadonlyMap<string, JobProgress>>(new Map());
  return {
    progress,
    onEvent: (event) => {
      if (event.type !== 'job.progress') return;
      const { jobId, done, total, label } = event;
      progress.set((all) => new Map(all).set(jobId, { done, total, label }));
    },
  };
}
