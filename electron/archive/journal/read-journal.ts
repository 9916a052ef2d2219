import { journalFolder } from '../archive-paths';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { type Assembled, assemble, type SegmentFile } from './assemble';
import { newestInHistory, readHistory } from './history-files';
import { parseSegment } from './segment';
import { listSegments, type SegmentPlace } from './segment-names';
import { readWitness } from './witness';

/** The transactions after a snapshot, and which segments hold them. */
export interface ReadJournal extends Assembled {
  /** there is a witness that says nothing: whether the end of the journal is missing cannot be told */
  readonly isEndUnsure: boolean;
  /** names of the segments on disk */
  readonly segments: readonly string[];
  /** the newest that segments or witness tell of; 0 = none does */
  readonly term: number;
  /** number of the newest transaction in the history; 0 = it is empty */
  readonly inHistory: number;
  /** as journalFingerprint */
  readonly fingerprint: string;
}

/**
 * Reads what was written after a snapshot. Where the journal alone leaves a gap, or the history knows more (an older
 * snapshot was put back), the history is read as well.
 */
export async function readJournal(
  disk: Disk,
  folder: string,
  archiveId: string,
  after: number,
): Promise<ReadJournal> {
  const segments = await readSegments(disk, folder);
  const witness = await readWitness(disk, folder, archiveId);
  const noted = typeof witness === 'object' ? witness.term : 0;
  const rest = {
    segments: segments.map(({ name }) => name),
    isEndUnsure: witness === 'unreadable',
    term: segments.reduce((newest, { term }) => Math.max(newest, term), noted),
    fingerprint: segments.map(({ name, bytes }) => `${name} ${bytes}`).join('\n'),
  };
  const alone = assemble(segments, archiveId, after, witness);
  const inHistory = await newestInHistory(disk, folder);
  if (alone.lost === 0 && inHistory <= alone.lastSeq) return { ...alone, ...rest, inHistory };
  const whole = assemble([...(await readHistory(disk, folder)), ...segments], archiveId, after, witness);
  return {
    ...whole,
    ...rest,
    inHistory,
    older: alone.older,
    snapshot: alone.snapshot,
    damaged: alone.damaged,
  };
}

/**
 * The journal as it lies on disk, in the order of its writers' terms. One that vanishes meanwhile was taken into a
 * snapshot by whoever writes: the reader has to look at the snapshot again (see loadArchive).
 */
export async function readSegments(
  disk: Disk,
  folder: string,
): Promise<readonly (SegmentFile & SegmentPlace)[]> {
  const files: (SegmentFile & SegmentPlace)[] = [];
  for (const place of await listSegments(disk, folder)) {
    const bytes = await bytesOf(disk, folder, place.path);
    if (bytes) files.push({ ...place, bytes: bytes.length, segment: parseSegment(bytes) });
  }
  return files;
}

async function bytesOf(disk: Disk, folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await retryWhileBusy(disk, journalFolder(folder), () => disk.fs.readFile(path));
  } catch (error) {
    // A folder in a file's place is as good as no file (see folders-aside.ts).
    if (['ENOENT', 'EISDIR'].includes(errnoOf(error) ?? '')) return undefined;
    throw error;
  }
}
