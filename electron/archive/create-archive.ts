import { basename, dirname, join } from 'node:path';
import { ulid } from 'ulid';
import type { ArchiveRecord } from '#shared/model/record';
import { applyChanges, putChange } from '#shared/rules/apply-changes';
import { archiveFile, attachmentsFolder } from './archive-paths';
import { storeAttachment } from './attachments/store-attachment';
import { makeFolderDurably, publishFile, syncFolder } from './durable-write';
import { errnoOf } from './errno';
import type { Disk } from './file-system';
import { retryWhileBusy } from './retry-while-busy';
import type { ArchiveSnapshot } from './snapshot/archive-file';
import { stageSnapshot } from './snapshot/write-snapshot';
import { StoreError } from './store-error';
import { isDayOld, removeStrays, tempName } from './temp-name';
import { timestampOf } from './timestamp';
import { inWrittenForm } from './written-form';

/** A file to keep in a new archive; its bytes must have the hash. */
export interface NewArchiveFile {
  readonly sha256: string;
  /** absolute path it is copied from */
  readonly path: string;
}

export interface NewArchive {
  readonly name: string;
  readonly records: readonly ArchiveRecord[];
  readonly files: readonly NewArchiveFile[];
}

/** How long work is watched and stopped. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, label: string) => void;
}

/**
 * Makes a whole archive in a folder that is empty or not there yet. It is built under a temporary name and moved
 * into place at the end, archive.json last: after a failure or a kill there is no archive rather than half of one.
 */
export async function createArchive(
  disk: Disk,
  folder: string,
  content: NewArchive,
  now: () => Date,
  watch?: Watch,
): Promise<void> {
  await makeFolderDurably(disk, dirname(folder));
  await removeStrays(disk.fs, dirname(folder), isDayOld(now()));
  const there = await disk.fs.facts(folder).catch(() => undefined);
  const building = there
    ? join(folder, tempName('archive'))
    : join(dirname(folder), tempName(basename(folder)));
  try {
    await build(disk, building, content, now, watch);
    if (there) await moveInside(disk, building, folder);
    else await moveWhole(disk, building, folder);
  } finally {
    await disk.fs.removeFolder(building).catch(() => undefined);
  }
}

async function build(
  disk: Disk,
  folder: string,
  { name, records, files }: NewArchive,
  now: () => Date,
  watch: Watch | undefined,
): Promise<void> {
  await disk.fs.makeFolder(folder);
  await makeFolderDurably(disk, attachmentsFolder(folder));
  for (const [done, file] of files.entries()) {
    if (watch?.signal.aborted) throw new StoreError({ code: 'cancelled' });
    watch?.progress(done, files.length, '添付をしまっています');
    const stored = await storeAttachment(disk, folder, file.path);
    if (stored.sha256 !== file.sha256) {
      throw new StoreError({ code: 'package_unreadable', trouble: 'damaged', detail: basename(file.path) });
    }
  }
  const none = new Map<string, ArchiveRecord>();
  const changes = inWrittenForm(records.map((record) => putChange(none, record)));
  const snapshot: ArchiveSnapshot = {
    archiveId: ulid(),
    name,
    generation: 1,
    lastSeq: 0,
    writerId: ulid(),
    term: 0,
    savedAt: timestampOf(now()),
    records: applyChanges(none, changes),
  };
  await publishFile(disk, await stageSnapshot(disk, archiveFile(folder), snapshot), archiveFile(folder));
}

async function moveWhole(disk: Disk, building: string, folder: string): Promise<void> {
  try {
    await retryWhileBusy(disk, dirname(folder), () => disk.fs.rename(building, folder));
  } catch (error) {
    const taken = ['ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '');
    throw taken ? new StoreError({ code: 'folder_not_empty', folder }) : error;
  }
  await syncFolder(disk, dirname(folder));
}

async function moveInside(disk: Disk, building: string, folder: string): Promise<void> {
  const move = (place: (folder: string) => string): Promise<void> =>
    retryWhileBusy(disk, folder, () => disk.fs.rename(place(building), place(folder)));
  await move(attachmentsFolder);
  try {
    await move(archiveFile);
  } catch (error) {
    await disk.fs.removeFolder(attachmentsFolder(folder)).catch(() => undefined);
    throw error;
  }
  await syncFolder(disk, folder);
}
