import type { AppError } from '#shared/contract/app-error';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import type { ArchiveInfo } from '#shared/model/archive';
import type { ArchiveRecord } from '#shared/model/record';
import { applyTo } from '#shared/rules/apply-changes';
import { archiveFile } from './archive-paths';
import type { Disk } from './file-system';
import { type ReadJournal, readJournal } from './journal/read-journal';
import { journalFingerprint } from './journal/segment-names';
import { retryWhileBusy } from './retry-while-busy';
import { type ArchiveSnapshot, parseArchiveFile } from './snapshot/archive-file';
import { archiveFacts, type Seen, sameFacts } from './snapshot/snapshot-watch';
import { StoreError } from './store-error';

/** An archive as it lies on disk: the snapshot, with the journal's transactions applied. */
export interface LoadedArchive {
  readonly info: ArchiveInfo;
  /** belongs to whoever loaded it */
  readonly records: Map<string, ArchiveRecord>;
  /** number of the newest transaction */
  readonly lastSeq: number;
  /** what the snapshot says of itself */
  readonly snapshot: Omit<ArchiveSnapshot, 'records'>;
  /** by id, the records as the snapshot has them that the journal has changed since; undefined = not there yet */
  readonly snapshotVersions: Map<string, ArchiveRecord | undefined>;
  /** written by a newer app */
  readonly newer: boolean;
  /** its snapshot is of an older form: it has to be written anew before an older app may see it again */
  readonly isOutdated: boolean;
  /** of the next opening for writing (see segment-names.ts) */
  readonly nextTerm: number;
  readonly journal: ReadJournal;
  readonly seen: Seen;
}

const TRIES = 20;

/**
 * Reads snapshot and journal. Changes nothing on disk. Somebody else may be writing: when the snapshot was replaced
 * while the journal was read, both are read again.
 *
 * @throws StoreError `archive_missing`, `archive_unreadable`, `archive_newer` or `too_large`; the disk's error
 */
export async function loadArchive(disk: Disk, folder: string): Promise<LoadedArchive> {
  for (let tries = 1; ; tries++) {
    const loaded = await loadOnce(disk, folder);
    const facts = await archiveFacts(disk, folder);
    if (facts.inode === loaded.seen.facts?.inode || tries === TRIES) return loaded;
  }
}

async function loadOnce(disk: Disk, folder: string): Promise<LoadedArchive> {
  const file = archiveFile(folder);
  const facts = await archiveFacts(disk, folder);
  const unreadable: AppError = { code: 'archive_unreadable', trouble: 'wrong_format', file };
  if (facts.isFolder) throw new StoreError(unreadable);
  const bytes = await retryWhileBusy(disk, folder, () => disk.fs.readFile(file));
  const read = parseArchiveFile(bytes, file);
  if (!read.ok) throw new StoreError(read.error);
  const { snapshot, newer, schemaVersion, identity } = read.value;
  const journal = await readJournal(disk, folder, snapshot.archiveId, snapshot.lastSeq);
  const isOutdated = schemaVersion < SCHEMA_VERSION;
  const nextTerm = Math.max(snapshot.term, journal.term) + 1;
  const seen = { sha256: identity, facts };
  return { ...replay(snapshot, journal), newer, isOutdated, nextTerm, journal, seen };
}

type Replayed = Pick<LoadedArchive, 'info' | 'records' | 'lastSeq' | 'snapshot' | 'snapshotVersions'>;

/** A snapshot as its journal makes it. */
export function replay(
  snapshot: ArchiveSnapshot,
  journal: Pick<ReadJournal, 'entries' | 'lastSeq'>,
): Replayed {
  const { records: before, ...rest } = snapshot;
  const records = new Map(before);
  const snapshotVersions = new Map<string, ArchiveRecord | undefined>();
  let { name } = snapshot;
  for (const entry of journal.entries) {
    for (const change of entry.changes) {
      const id = change.op === 'put' ? change.record.id : change.id;
      if (!snapshotVersions.has(id)) snapshotVersions.set(id, before.get(id));
    }
    applyTo(records, entry.changes);
    name = entry.name ?? name;
  }
  return {
    info: { archiveId: snapshot.archiveId, name },
    records,
    lastSeq: Math.max(snapshot.lastSeq, journal.lastSeq),
    snapshot: rest,
    snapshotVersions,
  };
}

/** Whether nobody has written to the archive since it was loaded. */
export async function isStillAsLoaded(disk: Disk, folder: string, loaded: LoadedArchive): Promise<boolean> {
  const facts = await archiveFacts(disk, folder);
  const { seen, journal } = loaded;
  if (!seen.facts || !sameFacts(seen.facts, facts)) return false;
  return (await journalFingerprint(disk, folder)) === journal.fingerprint;
}
