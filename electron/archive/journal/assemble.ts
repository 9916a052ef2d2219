import type { JournalEntry } from './journal-line';
import type { Segment } from './segment';

/** A segment's file, read. */
export interface SegmentFile {
  /** absolute */
  readonly path: string;
  readonly bytes: number;
  readonly segment: Segment;
  /** a month of the history: everything in it was acknowledged, and clocks may have put the months out of order */
  readonly isHistory?: true;
}

/** The transactions after a snapshot, as far as they can be read. */
export interface Assembled {
  /** ascending, the last of each number that was acknowledged */
  readonly entries: readonly JournalEntry[];
  /** those the snapshot has already, ascending: they may still be on their way into the history */
  readonly older: readonly JournalEntry[];
  /** the highest number known, also of one that is missing */
  readonly lastSeq: number;
  /** transactions known to be missing, and last lines that do not check */
  readonly lost: number;
  /** files that hold anything unreadable or foreign: not to be removed when their good lines have been taken over */
  readonly damaged: readonly string[];
}

/**
 * Puts the segments' transactions in order. A header that goes on from transaction k takes back everything later that
 * earlier segments say: those lines were never acknowledged.
 *
 *     000001.jsonl   after 0 | 1 2 3 4        4: append that failed
 *     000002.jsonl   after 3 | 4′ 5           opened again
 *     → 1 2 3 4′ 5
 *
 * @param files the history's first, then the journal's in the order they were begun
 * @param after number of the snapshot's last transaction; lower ones are left out
 * @param witness number of the newest transaction known to have been acknowledged (see witness.ts), where it is known
 */
export function assemble(
  files: readonly SegmentFile[],
  archiveId: string,
  after: number,
  witness?: number,
): Assembled {
  const bySeq = new Map<number, JournalEntry>();
  const damaged: string[] = [];
  let known = after;
  /** the file whose last whole line does not check, and nothing follows it */
  let badEnd: string | undefined;
  for (const { path, segment, isHistory } of files) {
    const isForeign = segment.parts.some((part) => 'header' in part && part.header.archiveId !== archiveId);
    const badInside = segment.badLines - Number(segment.endsBad);
    if (isForeign || badInside > 0) damaged.push(path);
    if (isForeign) continue;
    for (const part of segment.parts) {
      if ('entry' in part) {
        bySeq.set(part.entry.seq, part.entry);
        known = Math.max(known, part.entry.seq);
        continue;
      }
      if (isHistory) continue;
      for (const seq of bySeq.keys()) if (seq > part.header.after) bySeq.delete(seq);
      known = Math.max(after, part.header.after);
      badEnd = undefined;
    }
    if (segment.endsBad && !isHistory) badEnd = path;
  }
  // A line that lost its middle in a power cut still ends like a whole one. Without a witness it may have been more.
  const isUncertain = badEnd !== undefined && (witness === undefined || witness > known);
  if (badEnd !== undefined && isUncertain) damaged.push(badEnd);
  const missing = Math.max(isUncertain ? 1 : 0, (witness ?? 0) - known);
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const entries = all.filter(({ seq }) => seq > after);
  const older = all.filter(({ seq }) => seq <= after);
  return { entries, older, lastSeq: known, lost: known - after - entries.length + missing, damaged };
}
