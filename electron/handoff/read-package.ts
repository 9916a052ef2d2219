import { open } from 'node:fs/promises';
import type { Result } from '#shared/contract/result';
import { attempt } from '../archive/store-error';
import type { PackageWork } from './package-work';
import { readViewerPackage } from './read-viewer-package';
import { readZipPackage } from './read-zip-package';
import type { PlaceFor, ReceivedPackage } from './received-package';

/**
 * Reads a handoff package from outside, ZIP or viewer file, told apart by content: names lie, and mail systems change
 * them. Nothing is kept but the files `place` gave a path for. A failure is `package_unreadable`, `disk` or `cancelled`.
 */
export function readPackage(
  path: string,
  place: PlaceFor,
  work: PackageWork,
): Promise<Result<ReceivedPackage>> {
  return attempt(path, async () =>
    (await isZip(path)) ? readZipPackage(path, place, work) : readViewerPackage(path, place, work),
  );
}

/** "PK" and one of the three records a ZIP can begin with (APPNOTE.TXT 4.3.6); an empty one has only the last. */
async function isZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return ['504b0304', '504b0506', '504b0708'].includes(buffer.toString('hex'));
  } finally {
    await handle.close();
  }
}
