import { join } from 'node:path';
import * as v from 'valibot';
import type { Result } from '#shared/contract/result';
import { settings as settingsSchema } from '#shared/contract/shapes';
import { line } from '#shared/model/fields';
import { makeFolderDurably, writeDurably } from './durable-write';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import { createSerialQueue } from './serial-queue';
import { attempt } from './store-error';
import { isDayOld, removeStrays } from './temp-name';

const knownArchive = v.looseObject({
  folder: v.string(),
  archiveId: v.string(),
  name: line,
  openedAt: v.string(),
});
export type KnownArchive = v.InferOutput<typeof knownArchive>;

const fileSchema = v.looseObject({
  ...settingsSchema.entries,
  /** archives opened here, the newest first */
  knownArchives: v.array(knownArchive),
  /** folder of the archive to open at the next start */
  lastArchive: v.nullable(v.string()),
  /** folder that gets a second copy of every backup; null = none */
  secondBackupFolder: v.optional(v.nullable(v.string()), null),
});
/** What this person chose on this machine. */
export type StoredSettings = v.InferOutput<typeof fileSchema>;

const DEFAULTS: StoredSettings = {
  myName: '',
  theme: 'system',
  textSize: 'medium',
  readings: [],
  savedSearches: [],
  knownArchives: [],
  lastArchive: null,
  secondBackupFolder: null,
};

export interface SettingsStore {
  readonly folder: string;
  readonly current: () => StoredSettings;
  /** reads what another process wrote meanwhile, changes that, writes it; memory follows the disk */
  readonly update: (change: (settings: StoredSettings) => StoredSettings) => Promise<Result<StoredSettings>>;
}

/**
 * Opens settings.json. A damaged file is set aside as settings.json.damaged and the defaults are used: settings can
 * be chosen again, and must never keep anyone from their archive.
 */
export async function openSettings(disk: Disk, folder: string, now: () => Date): Promise<SettingsStore> {
  const file = join(folder, 'settings.json');
  const queue = createSerialQueue();
  await removeStrays(disk.fs, folder, isDayOld(now()));
  let current = await readSettings(disk, file, DEFAULTS);
  return {
    folder,
    current: () => current,
    update: (change) =>
      queue.run(() =>
        attempt(file, async () => {
          const next = change(await readSettings(disk, file, current));
          await makeFolderDurably(disk, folder);
          await writeDurably(disk, file, new TextEncoder().encode(`${JSON.stringify(next, null, 2)}\n`));
          current = next;
          return next;
        }),
      ),
  };
}

async function readSettings(disk: Disk, file: string, otherwise: StoredSettings): Promise<StoredSettings> {
  const bytes = await disk.fs.readFile(file).catch((error: unknown) => {
    if (errnoOf(error) === undefined) throw error;
    return undefined;
  });
  if (!bytes) return otherwise;
  const parsed = v.safeParse(fileSchema, parse(bytes));
  if (parsed.success) return parsed.output;
  await disk.fs.rename(file, `${file}.damaged`).catch(() => undefined);
  return otherwise;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
