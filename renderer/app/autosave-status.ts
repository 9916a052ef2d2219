import type { AppError } from '#shared/contract/app-error';

/** How far what is on screen is kept. */
export type SaveStatus<R> =
  /** nothing was changed since the editor was opened */
  | { readonly state: 'untouched' }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  /** `at` in milliseconds since 1970 */
  | { readonly state: 'saved'; readonly at: number }
  /** with `retryInMs` it is tried again by itself; without, only after a change or by hand */
  | { readonly state: 'failed'; readonly error: AppError; readonly retryInMs?: number }
  /** someone else's change came first; nothing is saved until the person has chosen */
  | { readonly state: 'conflict'; readonly current: R };

/** Troubles that pass by themselves: the owner restarts, the shared folder comes back, a scanner lets go. */
const PASSING: ReadonlySet<AppError['code']> = new Set([
  'unreachable',
  'disk',
  'archive_missing',
  'archive_changed_outside',
  'internal',
]);

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** The wait before the next try after `failures` failures in a row; undefined when trying again cannot help. */
export function retryWait(error: AppError, failures: number): number | undefined {
  if (!PASSING.has(error.code)) return undefined;
  return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
}
