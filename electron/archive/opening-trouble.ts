import type { AppError } from '#shared/contract/app-error';
import { archiveFile, firstFile, journalFolder, previousFile } from './archive-paths';
import type { Disk } from './file-system';

/** What may pass by itself: the archive, or the disk it lies on, is not there just now. */
export const isAway = (error: AppError): boolean =>
  error.code === 'archive_missing' ||
  (error.code === 'disk' && ['not_found', 'busy', 'io'].includes(error.trouble));

export const canBeRecovered = (error: AppError): boolean =>
  error.code === 'archive_missing' || error.code === 'archive_unreadable';

export const exists = (disk: Disk, path: string): Promise<boolean> =>
  disk.fs.facts(path).then(
    () => true,
    () => false,
  );

/** Whether a folder holds an archive, or what is left of one that lost its archive.json. */
export async function holdsArchive(disk: Disk, folder: string): Promise<boolean> {
  const places = [archiveFile, previousFile, firstFile, journalFolder];
  const found = await Promise.all(places.map((place) => exists(disk, place(folder))));
  return found.includes(true);
}
