import { join } from 'node:path';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { journalFolder } from '../archive-paths';
import { makeFolderDurably, ShortFileError, syncFolder } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, FileFacts, OpenFile } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import { entryLine, headerLine, type JournalEntry, type SnapshotMark } from './journal-line';
import { cutOff, factsByName, NotOurs, openSegment, type SegmentEnd, writeAndSync } from './segment-end';
import { listSegments, segmentName } from './segment-names';

const HELD_MS = 50;

/**
 * Appends transactions to the journal. One append is one line and one fsync. The file is open only for a moment after
 * an append, for those that follow at once: a stick can be pulled, and a disk be made read-only.
 */
export interface JournalWriter {
  /** begins to open the segment, while it is still being decided what to append; `release` must follow */
  readonly prepare: () => void;
  /** lets go of what `prepare` opened and nothing was appended to */
  readonly release: () => Promise<void>;
  /** closes the segment's file, should it still be open */
  readonly rest: () => Promise<void>;
  /** resolves when the line would survive a power cut; on failure the line is taken back, or superseded later */
  readonly append: (entry: JournalEntry) => Promise<void>;
  /** whether every segment on disk is one this process has read or written */
  readonly isAlone: () => Promise<boolean>;
  /** the next append begins a new segment; answers the names of those that may be taken into the history */
  readonly rotate: () => ReadonlySet<string>;
  /** the transactions on disk that are not forgotten, those of earlier sessions included */
  readonly entries: () => readonly JournalEntry[];
  /** what was appended up to this transaction is in snapshot and history, and need not be written again */
  readonly forget: (seq: number) => void;
  /** bytes of `entries` as lines */
  readonly bytes: () => number;
}

export interface JournalWriterOptions {
  readonly archiveId: string;
  readonly writerId: string;
  /** of this opening; higher than that of every segment on disk */
  readonly term: number;
  /** names of the segments on disk */
  readonly segments: readonly string[];
  /** transactions that earlier sessions left in the journal */
  readonly entries: readonly JournalEntry[];
  /** archive.json as this process last wrote or read it */
  readonly snapshot: () => SnapshotMark;
  /** rejects when this process may not write here any more; asked of every line before it counts */
  readonly confirm: () => Promise<void>;
  /** whether `confirm` has rejected because somebody else may write here now */
  readonly isLost: () => boolean;
  /** whether what `confirm` said while the line was being synced still holds when it is */
  readonly isFresh: () => boolean;
}

/**
 * Only the owner of the archive's lock may write, and only after it has seen that the archive is there: a stick that
 * was pulled must not become a folder of this disk. Calls must not overlap.
 */
export function createJournalWriter(
  disk: Disk,
  folder: string,
  options: JournalWriterOptions,
): JournalWriter {
  const { archiveId, writerId, term, segments, entries: left, snapshot, confirm, isFresh } = options;
  const journal = journalFolder(folder);
  let index = 0;
  /** those this process has read or written */
  const own = new Set(segments);
  let current: SegmentEnd | undefined;
  let opening: Promise<OpenFile | undefined> | undefined;
  let held: { readonly file: OpenFile; readonly timer: NodeJS.Timeout } | undefined;
  /** kept until they are in the history: should the file be taken from under us, they are written anew */
  let entries: JournalEntry[] = [...left];
  let sizes: number[] = left.map((entry) => Buffer.byteLength(entryLine(entry)));
  let total = sizes.reduce((sum, size) => sum + size, 0);

  const begin = async (after: number, lines: readonly Uint8Array[]): Promise<void> => {
    await confirm();
    await makeFolderDurably(disk, journal);
    const header = headerLine({
      archiveId,
      after,
      writerId,
      schemaVersion: SCHEMA_VERSION,
      snapshot: snapshot(),
    });
    const bytes = Buffer.concat([Buffer.from(header), ...lines]);
    const { path, file } = await createNext();
    try {
      const facts = await writeAndSync(file, bytes, 0, file.facts);
      await file.close();
      await syncFolder(disk, journal);
      await confirm();
      current = { path, bytes: bytes.length, inode: facts.inode };
    } catch (error) {
      await file.close().catch(() => undefined);
      await unlessLost(() => disk.fs.removeFile(path));
      throw error;
    }
  };

  /**
   * Takes back what a failed append may have left; should that fail too, the next segment supersedes it. Whoever has
   * taken the archive over may have read it, and built upon it: then it stays.
   */
  const unlessLost = async (takeBack: () => Promise<void>): Promise<void> => {
    const mayTouch = await confirm().then(
      () => true,
      () => !options.isLost(),
    );
    if (mayTouch) await takeBack().catch(() => undefined);
  };

  /** The segment was taken from under us: everything that is not in a snapshot and the history goes into a new one. */
  const beginAnew = async (entry: JournalEntry, line: Uint8Array): Promise<void> => {
    const lines = entries.map((each) => Buffer.from(entryLine(each)));
    await begin((entries[0]?.seq ?? entry.seq) - 1, [...lines, line]);
  };

  const createNext = async (): Promise<{ readonly path: string; readonly file: OpenFile }> => {
    for (;;) {
      index += 1;
      const name = segmentName(term, index);
      const path = join(journal, name);
      try {
        const file = await retryWhileBusy(disk, journal, () => disk.fs.open(path, 'wx'));
        own.add(name);
        return { path, file };
      } catch (error) {
        if (errnoOf(error) !== 'EEXIST') throw error;
      }
    }
  };

  /** False when the segment is not the one that was left: somebody removed, cut or changed it. */
  const extend = async (segment: SegmentEnd, line: Uint8Array): Promise<boolean> => {
    // A machine that slept is not to write first and ask afterwards.
    if (!isFresh()) await confirm();
    const file = await (opening ?? takeHeld() ?? openSegment(disk, journal, segment));
    opening = undefined;
    if (file === undefined) return false;
    try {
      const facts = await fillAndConfirm(file, segment, line);
      current = { ...segment, bytes: facts.bytes };
      hold(file);
      return true;
    } catch (error) {
      await file.close().catch(() => undefined);
      if (error instanceof NotOurs) return false;
      await unlessLost(() => cutOff(disk, segment));
      if (error instanceof ShortFileError) return false;
      throw error;
    }
  };

  /**
   * Side by side with the sync: what a save costs is the number of times it waits for the disk. A lock that was ours
   * when the bytes had been written, and still is too young to be taken for dead when they are synced, was ours all the
   * time; else it is looked at again.
   */
  const fillAndConfirm = async (
    file: OpenFile,
    segment: SegmentEnd,
    bytes: Uint8Array,
  ): Promise<FileFacts> => {
    let isConfirmed = isFresh();
    // Looked at by its name: a file that was removed takes every byte, and keeps none.
    const look = (): Promise<FileFacts> => factsByName(disk, segment);
    const facts = await writeAndSync(file, bytes, segment.bytes, look, isConfirmed ? confirm : undefined);
    isConfirmed &&= isFresh();
    if (!isConfirmed) await confirm();
    return facts;
  };

  const takeHeld = (): Promise<OpenFile> | undefined => {
    if (!held) return undefined;
    const { file, timer } = held;
    clearTimeout(timer);
    held = undefined;
    return Promise.resolve(file);
  };
  const rest = async (): Promise<void> => {
    const file = await takeHeld();
    // What was synced stays on the disk however closing ends.
    await file?.close().catch(() => undefined);
  };
  const hold = (file: OpenFile): void => {
    held = { file, timer: setTimeout(rest, HELD_MS).unref() };
  };

  const release = async (): Promise<void> => {
    const file = await opening?.catch(() => undefined);
    opening = undefined;
    if (file && current) hold(file);
    else await file?.close();
  };

  return {
    prepare: () => {
      if (current === undefined) return;
      opening = takeHeld() ?? openSegment(disk, journal, current);
      // Heard of when it is awaited.
      opening.catch(() => undefined);
    },
    release,
    rest,
    append: async (entry) => {
      const line = Buffer.from(entryLine(entry));
      const segment = current;
      // Until the append has succeeded nothing is known of the segment's end.
      current = undefined;
      if (segment === undefined) await begin(entry.seq - 1, [line]);
      else if (!(await extend(segment, line))) await beginAnew(entry, line);
      entries.push(entry);
      sizes.push(line.length);
      total += line.length;
    },
    isAlone: async () => (await listSegments(disk, folder)).every(({ name }) => own.has(name)),
    rotate: () => {
      current = undefined;
      void rest();
      return new Set(own);
    },
    entries: () => entries,
    forget: (seq) => {
      const kept = entries.findIndex((entry) => entry.seq > seq);
      const gone = kept === -1 ? entries.length : kept;
      entries = entries.slice(gone);
      sizes = sizes.slice(gone);
      total = sizes.reduce((sum, size) => sum + size, 0);
    },
    bytes: () => total,
  };
}
