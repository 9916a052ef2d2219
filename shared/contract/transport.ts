import type { AppEvent } from './events';
import type { Result } from './result';

/** Two verbs carry everything; a transport knows no method by name. */
export interface Transport {
  /** Never rejects: a broken connection is answered as `unreachable`. */
  readonly call: (method: string, input: unknown) => Promise<Result<unknown>>;
  /** Calls back for every event until the returned function is called. */
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
}
