import type { PackageTrouble } from '../contract/app-error';
import { fail, type Result } from '../contract/result';

/** A package that was refused. The detail says what was found, in Japanese, without the closing 。 */
export function packageFailure(trouble: PackageTrouble, detail: string): Result<never> {
  return fail({ code: 'package_unreadable', trouble, detail });
}
