import type { AppError, DiskTrouble } from '#shared/contract/app-error';
import { errnoOf } from './errno';

/** What each errno means to a person. UNKNOWN is what Windows says for a device that went away. */
const TROUBLES: Readonly<Record<string, DiskTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read_only',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  EMFILE: 'busy',
  ENFILE: 'busy',
  ENAMETOOLONG: 'path_too_long',
  ENOENT: 'not_found',
  ENOTDIR: 'not_a_folder',
  // A file bears the name that a folder was to get.
  EEXIST: 'not_a_folder',
  EIO: 'io',
  EINVAL: 'io',
  ENOTEMPTY: 'io',
  ENXIO: 'io',
  ENODEV: 'io',
  EFBIG: 'io',
  EISDIR: 'io',
  ELOOP: 'io',
  ESTALE: 'io',
  ETIMEDOUT: 'io',
  ENOTCONN: 'io',
  EHOSTDOWN: 'io',
  EHOSTUNREACH: 'io',
  ENETDOWN: 'io',
  ENETUNREACH: 'io',
  UNKNOWN: 'io',
};

/** The failure of a disk call as data; undefined when the error is none of the disk's. */
export function diskError(error: unknown, path: string): AppError | undefined {
  const trouble = TROUBLES[errnoOf(error) ?? ''];
  return trouble && { code: 'disk', trouble, path };
}
