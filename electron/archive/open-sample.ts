import { join } from 'node:path';
import type { Result } from '#shared/contract/result';
import type { ArchiveStore } from './archive-store';
import { createArchive } from './create-archive';
import type { Disk } from './file-system';
import { openArchiveStore } from './json-archive-store';
import { readSample } from './sample/read-sample';
import { attempt } from './store-error';
import type { StoreOptions } from './store-options';
import { timestampOf } from './timestamp';

/** Where this person's copy of the sample lies: an archive like any other, to play with. */
export const sampleFolder = (settingsFolder: string): string => join(settingsFolder, 'サンプル');

/**
 * Opens the person's copy of the sample. A copy never written to is made anew, so that it is the one this version
 * ships; one with own changes is kept, and one that cannot be read any more is set aside, not removed.
 */
export async function openSampleStore(
  settingsFolder: string,
  sampleDir: string,
  options: StoreOptions,
): Promise<Result<ArchiveStore>> {
  const folder = sampleFolder(settingsFolder);
  const kept = await openArchiveStore(folder, options);
  if (kept.ok && (kept.value.readOnly || kept.value.lastSeq > 0)) return kept;
  if (kept.ok) await kept.value.close();
  const made = await attempt(folder, async () => {
    await clearPlace(options.disk, folder, kept.ok, options.now());
    await createArchive(options.disk, folder, await readSample(sampleDir), options.now);
  });
  return made.ok ? openArchiveStore(folder, options) : made;
}

async function clearPlace(disk: Disk, folder: string, isUnchanged: boolean, now: Date): Promise<void> {
  if (isUnchanged) return disk.fs.removeFolder(folder);
  const there = await disk.fs.facts(folder).catch(() => undefined);
  if (there)
    await disk.fs.rename(
      folder,
      `${folder}-${timestampOf(now)
        .replace(/[^0-9]/g, '')
        .slice(0, 14)}`,
    );
}
