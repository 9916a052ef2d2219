import type { ArchiveRecord } from '#shared/model/record';
import { archiveOf, idOf, NOON, record } from '#shared/rules/testing/build-record';
import type { ArchiveStore } from '../archive-store';
import { createArchive } from '../create-archive';
import { openArchiveStore } from '../json-archive-store';
import { nodeDisk } from '../node-disk';
import type { ArchiveSnapshot } from '../snapshot/archive-file';
import type { StoreOptions } from '../store-options';

export const now = (): Date => new Date(NOON);

export const storeOptions = (changes: Partial<StoreOptions> = {}): StoreOptions => ({
  disk: nodeDisk,
  owner: { name: '甲野', machine: '窓口1', pid: process.pid },
  now,
  ...changes,
});

/** A snapshot with a few records of different kinds. */
export function smallSnapshot(changes: Partial<ArchiveSnapshot> = {}): ArchiveSnapshot {
  return {
    archiveId: idOf(0),
    name: '霧沢市の記録',
    generation: 3,
    lastSeq: 2,
    writerId: 'w1',
    term: 0,
    savedAt: NOON,
    records: archiveOf(
      record('cohort', { id: idOf(1), number: 1 }),
      record('report', { id: idOf(2), title: '第1期 "報告"', body: '対話\\と\n気付き🌱' }),
    ),
    ...changes,
  };
}

/** Makes an archive in a folder of the real disk. */
export async function madeArchive(folder: string, ...records: readonly ArchiveRecord[]): Promise<string> {
  await createArchive(nodeDisk, folder, { name: '霧沢市の記録', records, files: [] }, now);
  return folder;
}

/** Opens an archive that a test expects to open. */
export async function opened(folder: string, changes: Partial<StoreOptions> = {}): Promise<ArchiveStore> {
  const result = await openArchiveStore(folder, storeOptions(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
