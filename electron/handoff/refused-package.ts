import type { PackageTrouble } from '#shared/contract/app-error';
import { StoreError } from '../archive/store-error';

/** A package that is not taken, on its way up; it leaves as data (see `attempt`). */
export function refusedPackage(trouble: PackageTrouble, detail: string): StoreError {
  return new StoreError({ code: 'package_unreadable', trouble, detail });
}

export const cancelledWork = (): StoreError => new StoreError({ code: 'cancelled' });
