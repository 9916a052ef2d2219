import { createHash } from 'node:crypto';
import type { Adapter } from 'lowdb';
import { type ArchiveSnapshot, archiveFileText, MAX_ARCHIVE_BYTES, parseArchiveFile } from './archive-file';
import { archiveFile } from './archive-paths';
import { type StagedFile, writeDurably } from './durable-write';
import { errnoOf } from './errno';
import type { Disk, FileFacts } from './file-system';
import { retryWhileBusy } from './retry-while-busy';
import { StoreError } from './store-error';

/** The archive's file as this process last saw it. */
interface Seen {
  readonly sha256: string;
  /** what a failed write may have left: our own bytes too, though nobody was told they are kept */
  readonly attempted?: string;
  /** undefined when the file may have been touched since: then the bytes decide */
  readonly facts: FileFacts | undefined;
}

export interface SnapshotAdapter extends Adapter<ArchiveSnapshot> {
  /** never null: a file that is missing or damaged is an error, not an empty archive */
  readonly read: () => Promise<ArchiveSnapshot>;
  /** refuses with `archive_changed_outside` when the file is not the one last read or written here */
  readonly write: (snapshot: ArchiveSnapshot) => Promise<void>;
  /** whether the file still is the one last read or written here */
  readonly isCurrent: () => Promise<boolean>;
  /** the file read last was written by a newer app */
  readonly isNewer: () => boolean;
}

/** lowdb's door to archive.json: durable, checked, and never over somebody else's change. */
export function createSnapshotAdapter(disk: Disk, folder: string): SnapshotAdapter {
  const file = archiveFile(folder);
  let seen: Seen | undefined;
  let newer = false;
  return {
    read: async () => {
      const facts = await archiveFacts(disk, folder, file);
      const bytes = await retryWhileBusy(disk, folder, () => disk.fs.readFile(file));
      const read = parseArchiveFile(bytes, file);
      if (!read.ok) throw new StoreError(read.error);
      seen = { sha256: hashOf(bytes), facts };
      newer = read.value.newer;
      return read.value.snapshot;
    },
    write: async (snapshot) => {
      if (seen) {
        const current = await lookAgain(disk, folder, file, seen);
        if (!current) throw new StoreError({ code: 'archive_changed_outside', file });
        seen = current;
      }
      const bytes = new TextEncoder().encode(archiveFileText(snapshot));
      if (bytes.length > MAX_ARCHIVE_BYTES) {
        throw new StoreError({ code: 'too_large', limitBytes: MAX_ARCHIVE_BYTES });
      }
      const staged = await writeDurably(disk, file, bytes).catch((error: unknown) => {
        if (seen) seen = { ...seen, attempted: hashOf(bytes) };
        throw error;
      });
      seen = { sha256: staged.sha256, facts: await ownFacts(disk, file, staged) };
    },
    isCurrent: async () => {
      const current = seen && (await lookAgain(disk, folder, file, seen));
      if (current) seen = current;
      return current !== undefined;
    },
    isNewer: () => newer,
  };
}

async function archiveFacts(disk: Disk, folder: string, file: string): Promise<FileFacts> {
  try {
    return await disk.fs.facts(file);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    throw new StoreError({ code: 'archive_missing', folder });
  }
}

/** The file as it is now; undefined when its bytes are other ones. */
async function lookAgain(disk: Disk, folder: string, file: string, seen: Seen): Promise<Seen | undefined> {
  const facts = await archiveFacts(disk, folder, file);
  if (seen.facts && sameFacts(seen.facts, facts)) return seen;
  // A copy tool or a backup may touch the times alone: only other bytes are a change.
  const bytes = await retryWhileBusy(disk, folder, () => disk.fs.readFile(file));
  const sha256 = hashOf(bytes);
  return sha256 === seen.sha256 || sha256 === seen.attempted ? { sha256, facts } : undefined;
}

/** Facts of the file just written, unless somebody replaced it between our rename and this look. */
async function ownFacts(disk: Disk, file: string, staged: StagedFile): Promise<FileFacts | undefined> {
  const facts = await disk.fs.facts(file).catch(() => undefined);
  const own =
    facts?.inode === staged.facts.inode &&
    facts.bytes === staged.bytes &&
    facts.modifiedNs === staged.facts.modifiedNs;
  return own ? facts : undefined;
}

const sameFacts = (a: FileFacts, b: FileFacts): boolean =>
  a.inode === b.inode && a.bytes === b.bytes && a.modifiedNs === b.modifiedNs && a.changedNs === b.changedNs;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
