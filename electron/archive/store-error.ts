import type { AppError } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import { diskError } from './disk-trouble';

/** An expected failure on its way up inside the archive; it leaves as data (see `attempt`). */
export class StoreError extends Error {
  constructor(readonly reason: AppError) {
    super(reason.code);
  }
}

/**
 * Runs disk work and answers with data: an expected failure or a disk's refusal becomes an error that names `path`,
 * anything else is a defect and is thrown on.
 */
export async function attempt<T>(path: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof StoreError) return fail(error.reason);
    const reason = diskError(error, path);
    if (reason) return fail(reason);
    throw error;
  }
}
