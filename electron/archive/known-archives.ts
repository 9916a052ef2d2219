import { resolve } from 'node:path';
import type { ArchiveStore } from './archive-store';
import type { KnownArchive, SettingsStore } from './settings-store';
import { timestampOf } from './timestamp';

const KEPT = 20;

/** Whether an archive was opened from this folder before: then its absence is a loss, not an empty folder. */
export function isKnown(settings: SettingsStore, folder: string): boolean {
  const { knownArchives, lastArchive } = settings.current();
  const path = resolve(folder);
  return lastArchive === path || knownArchives.some((known) => known.folder === path);
}

/**
 * Keeps where an archive lies, the newest first. The sample is opened again at the next start but is none of the
 * person's archives. A settings file that cannot be written must not keep the archive from opening.
 */
export async function rememberArchive(
  settings: SettingsStore,
  { folder, info }: ArchiveStore,
  isSample: boolean,
  now: Date,
): Promise<void> {
  const entry: KnownArchive = { ...info, folder, openedAt: timestampOf(now) };
  await settings.update((current) => ({
    ...current,
    lastArchive: folder,
    knownArchives: isSample
      ? current.knownArchives
      : [entry, ...current.knownArchives.filter((known) => known.folder !== folder)].slice(0, KEPT),
  }));
}

/** The next start shows the start page; the archive stays known. */
export async function forgetLast(settings: SettingsStore): Promise<void> {
  await settings.update((current) => ({ ...current, lastArchive: null }));
}
