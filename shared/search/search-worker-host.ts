import type { SearchAnswer } from './worker-messages';

/** What search needs of the thread it runs on. */
export interface SearchWorkerHost {
  readonly post: (answer: SearchAnswer) => void;
  /** runs a task after the messages that wait, as `setTimeout(task)` does */
  readonly later: (task: () => void) => void;
}
