import { archiveFile } from '../archive-paths';
import type { StagedFile } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, FileFacts } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { StoreError } from '../store-error';
import { identityOf } from './archive-file';

/** archive.json as this process last saw it. */
export interface Seen {
  /** see identityOf */
  readonly sha256: string;
  /** undefined when the file may have been touched since: then the bytes decide */
  readonly facts: FileFacts | undefined;
}

export interface ForeignFile {
  readonly bytes: Uint8Array;
  readonly seen: Seen;
}

/** Notices when somebody else writes archive.json. */
export interface SnapshotWatch {
  /**
   * The file that somebody put in place of the one last seen; undefined when it is still that. Costs one look at the
   * file's facts as long as nobody touched it.
   *
   * @throws StoreError `archive_missing` when there is no file
   */
  readonly changed: () => Promise<ForeignFile | undefined>;
  /** of the file last seen; see identityOf */
  readonly sha256: () => string;
  /** whether the file last seen is a snapshot of this archive's own writers */
  readonly isOurs: () => boolean;
  /** from here on a foreign file counts as seen: it has been kept elsewhere */
  readonly settle: (file: ForeignFile) => void;
  /** a snapshot of ours is about to get the file's name: a failure may leave it there, though nobody was told so */
  readonly expect: (staged: StagedFile) => void;
  /** our snapshot has the file's name now */
  readonly accept: (staged: StagedFile) => Promise<void>;
}

export function watchSnapshot(disk: Disk, folder: string, first: Seen): SnapshotWatch {
  const file = archiveFile(folder);
  let seen = first;
  let expected: string | undefined;
  let isOurs = true;
  return {
    changed: async () => {
      const facts = await archiveFacts(disk, folder);
      if (seen.facts && sameFacts(seen.facts, facts)) return undefined;
      // A copy tool or a backup may touch the times alone: only other bytes are a change.
      const bytes = await retryWhileBusy(disk, folder, () => disk.fs.readFile(file));
      const sha256 = identityOf(bytes);
      if (sha256 !== seen.sha256 && sha256 !== expected) return { bytes, seen: { sha256, facts } };
      seen = { sha256, facts };
      return undefined;
    },
    sha256: () => seen.sha256,
    isOurs: () => isOurs,
    settle: (foreign) => {
      seen = foreign.seen;
      isOurs = false;
    },
    expect: ({ sha256 }) => {
      expected = sha256;
    },
    accept: async (staged) => {
      const facts = await disk.fs.facts(file).catch(() => undefined);
      const isSame =
        facts?.inode === staged.facts.inode &&
        facts.bytes === staged.bytes &&
        facts.modifiedNs === staged.facts.modifiedNs;
      seen = { sha256: staged.sha256, facts: isSame ? facts : undefined };
      expected = undefined;
      isOurs = true;
    },
  };
}

/** @throws StoreError `archive_missing` when there is no archive.json */
export async function archiveFacts(disk: Disk, folder: string): Promise<FileFacts> {
  try {
    return await disk.fs.facts(archiveFile(folder));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    throw new StoreError({ code: 'archive_missing', folder });
  }
}

/** Whether a path still names the same file, untouched. */
export const sameFacts = (a: FileFacts, b: FileFacts): boolean =>
  a.inode === b.inode && a.bytes === b.bytes && a.modifiedNs === b.modifiedNs && a.changedNs === b.changedNs;
