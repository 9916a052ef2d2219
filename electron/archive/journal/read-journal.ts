import { journalFolder } from '../archive-paths';
import { errnoOf } from '../errno';
import type { Disk } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { type Assembled, assemble, type SegmentFile } from './assemble';
import { newestInHistory, readHistory } from './history-files';
import { parseSegment } from './segment';
import { listSegments } from './segment-names';
import { readWitness } from './witness';

/** The transactions after a snapshot, and which segments hold them. */
export interface ReadJournal extends Assembled {
  /** numbers of the segments on disk */
  readonly segments: readonly number[];
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
  const rest = {
    segments: segments.map(({ number }) => number),
    fingerprint: segments.map(({ number, bytes }) => `${number} ${bytes}`).join('\n'),
  };
  const witness = await readWitness(disk, folder, archiveId);
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
 * The journal as it lies on disk, in the order its segments were begun. One that vanishes meanwhile was taken into a
 * snapshot by whoever writes: the reader has to look at the snapshot again (see loadArchive).
 */
export async function readSegments(
  disk: Disk,
  folder: string,
): Promise<readonly (SegmentFile & { readonly number: number })[]> {
  const files: (SegmentFile & { number: number })[] = [];
  for (const { number, path } of await listSegments(disk, folder)) {
    const bytes = await bytesOf(disk, folder, path);
    if (bytes) files.push({ number, path, bytes: bytes.length, segment: parseSegment(bytes) });
  }
  return files;
}

async function bytesOf(disk: Disk, folder: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return await retryWhileBusy(disk, journalFolder(folder), () => disk.fs.readFile(path));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
