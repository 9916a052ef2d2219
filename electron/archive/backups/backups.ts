import { join } from 'node:path';
import type { AppError } from '#shared/contract/app-error';
import type { Result } from '#shared/contract/result';
import { archiveFile, backupsFolder } from '../archive-paths';
import { diskError } from '../disk-trouble';
import { makeFolderDurably, publishFile, stageFile } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';
import { createSerialQueue } from '../serial-queue';
import { type ArchiveSnapshot, parseArchiveFile } from '../snapshot/archive-file';
import { attempt, StoreError } from '../store-error';
import { type BackupName, type BackupReason, backupFileName, parseBackupName } from './backup-names';
import { gzipped, isSoundBackup, unzipped } from './gzip-file';
import { backupsToRemove } from './retention';
import { type SecondPlace, secondBackups } from './second-place';

/** A whole copy of the archive's records. */
export interface Backup extends BackupName {
  readonly bytes: number;
  /** beside the archive, or in the second folder the person chose */
  readonly place: 'archive' | 'second';
}

/** Whole copies of the archive's records; attachments lie under their hashes and are copied to the second place only. */
export interface Backups {
  /** newest first; a backup that lies in both places is listed once */
  readonly list: () => Promise<Result<readonly Backup[]>>;
  /** makes one of the newest state and reads it back; by the clock (`open`, `timer`) only when something has changed */
  readonly make: (reason: BackupReason) => Promise<Result<Backup>>;
  /** undefined when it cannot be read as this archive any more */
  readonly read: (fileName: string) => Promise<Result<ArchiveSnapshot | undefined>>;
  /** why the second place did not get the newest backup; undefined when it did, or none is wanted */
  readonly secondTrouble: () => AppError | undefined;
}

/** What the backups need of the store they belong to. */
export interface BackupSource {
  readonly archiveId: string;
  /** runs a task while archive.json on disk is, and stays, the newest state */
  readonly withSnapshot: <T>(task: (seq: number) => Promise<T>) => Promise<T>;
  /** folder the person chose; undefined = none */
  readonly second: () => SecondPlace | undefined;
}

/**
 * Backups of an archive that is open for reading only: they can be looked at.
 *
 * @param archiveId of whose archive they have to be; undefined = of any, when nothing else tells
 */
export function readBackups(
  disk: Disk,
  folder: string,
  archiveId: string | undefined,
  second: () => SecondPlace | undefined,
): Pick<Backups, 'list' | 'read'> {
  const placesNow = (): readonly (readonly ['archive' | 'second', string])[] => {
    const other = second();
    const own = ['archive', backupsFolder(folder)] as const;
    return other ? [own, ['second', secondBackups(other)]] : [own];
  };
  return {
    list: () =>
      attempt(backupsFolder(folder), async () => {
        const found = new Map<string, Backup>();
        for (const [place, path] of placesNow()) {
          for (const backup of await backupsIn(disk, path, place)) {
            if (!found.has(backup.fileName)) found.set(backup.fileName, backup);
          }
        }
        return [...found.values()].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime() || b.seq - a.seq);
      }),
    read: (fileName) =>
      attempt(backupsFolder(folder), async () => {
        if (!parseBackupName(fileName)) return undefined;
        for (const [, path] of placesNow()) {
          const snapshot = await readBackup(disk, join(path, fileName));
          if (snapshot && snapshot.archiveId === (archiveId ?? snapshot.archiveId)) return snapshot;
        }
        return undefined;
      }),
  };
}

export function createBackups(disk: Disk, folder: string, now: () => Date, source: BackupSource): Backups {
  const queue = createSerialQueue();
  const reading = readBackups(disk, folder, source.archiveId, source.second);
  let trouble: AppError | undefined;

  const make = async (reason: BackupReason): Promise<Backup> => {
    const made = await source.withSnapshot(async (seq) => {
      const known = (await backupsIn(disk, backupsFolder(folder), 'archive')).filter(
        (each) => each.seq === seq,
      );
      const last = known.at(-1);
      // One of the very same transaction says the same; by the clock none is made beside it.
      if (last && (reason === 'open' || reason === 'timer')) return last;
      return write(disk, folder, backupFileName(now(), reason, seq));
    });
    await prune(disk, backupsFolder(folder), now());
    const second = source.second();
    const copied =
      second && (await attempt(second.root, () => second.bring(join(backupsFolder(folder), made.fileName))));
    if (second && copied?.ok) await prune(disk, secondBackups(second), now()).catch(() => undefined);
    trouble = copied && !copied.ok ? copied.error : undefined;
    return made;
  };

  return {
    ...reading,
    make: (reason) => queue.run(() => attempt(backupsFolder(folder), () => make(reason))),
    secondTrouble: () => trouble,
  };
}

/** A backup of archive.json just as it lies there, for the moment before its form is changed. */
export async function backUpFileAsItIs(disk: Disk, folder: string, now: Date, seq: number): Promise<void> {
  await write(disk, folder, backupFileName(now, 'migration', seq));
}

async function write(disk: Disk, folder: string, fileName: string): Promise<Backup> {
  const place = backupsFolder(folder);
  await makeFolderDurably(disk, place);
  const staged = await stageFile(disk, place, fileName, gzipped(disk, archiveFile(folder)));
  if (!(await isSoundBackup(disk, staged.path))) {
    await disk.fs.removeFile(staged.path).catch(() => undefined);
    throw new StoreError({ code: 'disk', trouble: 'io', path: place });
  }
  await publishFile(disk, staged, join(place, fileName));
  const name = parseBackupName(fileName);
  if (!name) throw new Error(`${fileName} is no name of a backup`);
  return { ...name, bytes: staged.bytes, place: 'archive' };
}

async function prune(disk: Disk, place: string, now: Date): Promise<void> {
  for (const { fileName } of backupsToRemove(await backupsIn(disk, place, 'archive'), now)) {
    await disk.fs.removeFile(join(place, fileName)).catch(() => undefined);
  }
}

/** Oldest first; none where there is no folder. */
async function backupsIn(disk: Disk, path: string, place: Backup['place']): Promise<readonly Backup[]> {
  const names = await disk.fs.list(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const backups: Backup[] = [];
  for (const fileName of [...names].sort()) {
    const name = parseBackupName(fileName);
    const facts = name && (await disk.fs.facts(join(path, fileName)).catch(() => undefined));
    if (name && facts) backups.push({ ...name, bytes: facts.bytes, place });
  }
  return backups;
}

async function readBackup(disk: Disk, path: string): Promise<ArchiveSnapshot | undefined> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of unzipped(disk, path)) chunks.push(chunk);
  } catch (error) {
    // What the disk refuses may be sound; what cannot be unpacked is not.
    if (errnoOf(error) !== 'ENOENT' && diskError(error, path)) throw error;
    return undefined;
  }
  const read = parseArchiveFile(Buffer.concat(chunks), path);
  return read.ok && !read.value.newer ? read.value.snapshot : undefined;
}
