import type { JournalEntry, SegmentHeader, SnapshotMark } from './journal-line';
import type { Segment } from './segment';
import type { Testimony } from './witness';

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
  /** archive.json as the newest segment's writer knew it; undefined where none says */
  readonly snapshot: SnapshotMark | undefined;
  /** files that hold anything unreadable or foreign: not to be removed when their good lines have been taken over */
  readonly damaged: readonly string[];
}

/**
 * Puts the segments' transactions in order. A header that goes on from transaction k takes the line after it back,
 * should an earlier segment hold one: an append that failed, or one by a writer whose lock had been taken over. A
 * writer has one append under way at a time, so a header that would take back more is out of its place (files were
 * renamed, or copied back), and takes back nothing. What the history holds was acknowledged: no segment takes it back.
 *
 *     000001-001.jsonl   after 0 | 1 2 3 4        4: append that failed
 *     000002-001.jsonl   after 3 | 4′ 5           opened again
 *     → 1 2 3 4′ 5
 *
 * @param files the history's first, then the journal's in the order of their terms
 * @param after number of the snapshot's last transaction; lower ones are left out
 * @param witness what is known of the newest transaction that was acknowledged (see witness.ts)
 */
export function assemble(
  files: readonly SegmentFile[],
  archiveId: string,
  after: number,
  witness?: Testimony,
): Assembled {
  const bySeq = new Map<number, JournalEntry>();
  const settled = new Set<number>();
  const damaged = new Set<string>();
  const marks: SnapshotMark[] = [];
  let known = after;
  /** the file whose last line does not check, and nothing follows it */
  let badEnd: string | undefined;
  for (const file of files) {
    const { path, segment, isHistory } = file;
    const entries = segment.parts.flatMap((part) => ('entry' in part ? part.entry : []));
    const headers = segment.parts.flatMap((part) => ('header' in part ? part.header : []));
    const isForeign = headers.some((header) => header.archiveId !== archiveId);
    const badInside = segment.badLines - Number(segment.endsBad);
    if (isForeign || badInside > 0 || isIrregular(file)) damaged.add(path);
    if (isForeign) continue;
    const header = isHistory ? undefined : headerOf(segment);
    if (header) {
      if (header.snapshot) marks.push(header.snapshot);
      const reaches = newestOf(entries, header.after);
      const isInSnapshot = reaches <= after;
      if (isInSnapshot) badEnd = undefined;
      else if (reaches >= known || known - header.after <= 1) {
        for (const seq of bySeq.keys()) if (seq > header.after && !settled.has(seq)) bySeq.delete(seq);
        known = Math.max(after, header.after);
        badEnd = undefined;
      } else damaged.add(path);
    }
    for (const entry of entries) {
      if (isHistory) settled.add(entry.seq);
      if (isHistory || !settled.has(entry.seq)) bySeq.set(entry.seq, entry);
    }
    known = newestOf(entries, known);
    // Where the witness was damaged too, a torn end may be more than an append that was cut off.
    const isTorn = segment.tornBytes > 0 && witness === 'unreadable';
    if ((segment.endsBad || isTorn) && !isHistory) badEnd = path;
  }
  // A line that lost its middle in a power cut still ends like a whole one. Without a witness it may have been more.
  const noted = typeof witness === 'object' ? witness.seq : undefined;
  const isUncertain = badEnd !== undefined && (noted === undefined || noted > known);
  if (badEnd !== undefined && isUncertain) damaged.add(badEnd);
  const all = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  const entries = all.filter(({ seq }) => seq > after);
  const missing = Math.max(isUncertain ? 1 : 0, (noted ?? 0) - known);
  const lost = known - after - entries.length + missing;
  // Where something is missing, an end that was cut off may be what is left of it.
  for (const { path, segment } of files) {
    if (lost > 0 && (segment.tornBytes > 0 || segment.badLines > 0)) damaged.add(path);
  }
  return {
    entries,
    older: all.filter(({ seq }) => seq <= after),
    lastSeq: known,
    lost,
    snapshot: marks.at(-1),
    damaged: [...damaged],
  };
}

const newestOf = (entries: readonly JournalEntry[], least: number): number =>
  entries.reduce((newest, { seq }) => Math.max(newest, seq), least);

/** A segment begins with its header; elsewhere in it none stands. */
function headerOf({ parts }: Segment): SegmentHeader | undefined {
  const [first] = parts;
  return first && 'header' in first ? first.header : undefined;
}

function isIrregular({ segment, isHistory }: SegmentFile): boolean {
  if (isHistory || segment.parts.length === 0) return false;
  const headers = segment.parts.filter((part) => 'header' in part);
  return headers.length !== 1 || !headerOf(segment);
}
