import { join } from 'node:path';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { historyFolder } from '../archive-paths';
import { makeFolderDurably, ShortFileError, syncFolder, writeAll } from '../durable-write';
import { errnoOf } from '../errno';
import type { Disk, OpenFile } from '../file-system';
import { retryWhileBusy } from '../retry-while-busy';
import type { SegmentFile } from './assemble';
import { entryLine, headerLine, type JournalEntry } from './journal-line';
import { parseSegment } from './segment';

const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/;
const TAIL_BYTES = 65_536;
const LINE_BREAK = 0x0a;

/** Paths of the history's months, the oldest first; first.json is none of them. */
export async function listHistory(disk: Disk, folder: string): Promise<readonly string[]> {
  const history = historyFolder(folder);
  const names = await disk.fs.list(history).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => MONTH_FILE.test(name))
    .sort()
    .map((name) => join(history, name));
}

/** Every month of the history, read whole. */
export async function readHistory(disk: Disk, folder: string): Promise<readonly SegmentFile[]> {
  const files: SegmentFile[] = [];
  for (const path of await listHistory(disk, folder)) {
    const bytes = await readMonth(disk, folder, path);
    files.push({ path, bytes: bytes.length, segment: parseSegment(bytes), isHistory: true });
  }
  return files;
}

/** Nothing where a folder lies in the file's place (see folders-aside.ts). */
export async function readMonth(disk: Disk, folder: string, path: string): Promise<Uint8Array> {
  try {
    return await retryWhileBusy(disk, historyFolder(folder), () => disk.fs.readFile(path));
  } catch (error) {
    if (errnoOf(error) === 'EISDIR') return new Uint8Array();
    throw error;
  }
}

/** A clock that was wrong may have put the newest transactions into an older month, but hardly further back. */
export const MONTHS_LOOKED_AT = 3;

/** Number of the newest transaction in the history; 0 when it is empty. Reads no more than the ends of the files. */
export async function newestInHistory(disk: Disk, folder: string): Promise<number> {
  let newest = 0;
  for (const path of (await listHistory(disk, folder)).slice(-MONTHS_LOOKED_AT)) {
    newest = Math.max(newest, await lastSeqOf(disk, folder, path));
  }
  return newest;
}

/**
 * Appends transactions to the months they were made in. When this rejects, some of them may be in: they are still in
 * the journal, and what was torn is fenced off by the next append.
 *
 * @param entries ascending, all newer than `newest`
 */
export async function appendHistory(
  disk: Disk,
  folder: string,
  origin: { readonly archiveId: string; readonly writerId: string; readonly newest: number },
  entries: readonly JournalEntry[],
): Promise<void> {
  const history = historyFolder(folder);
  let after = origin.newest;
  for (const [month, made] of byMonth(entries)) {
    const { archiveId, writerId } = origin;
    const header = headerLine({ archiveId, after, writerId, schemaVersion: SCHEMA_VERSION });
    await makeFolderDurably(disk, history);
    await append(disk, history, join(history, `${month}.jsonl`), header + made.map(entryLine).join(''));
    after = made.at(-1)?.seq ?? after;
  }
}

/** Runs of one month each, in the order of the transactions: clocks that were set back make a month come twice. */
function byMonth(entries: readonly JournalEntry[]): readonly (readonly [string, readonly JournalEntry[]])[] {
  const runs: (readonly [string, JournalEntry[]])[] = [];
  for (const entry of entries) {
    const month = /^\d{4}-\d{2}/.exec(entry.at)?.[0] ?? '0000-00';
    const run = runs.at(-1);
    if (run && run[0] === month) run[1].push(entry);
    else runs.push([month, [entry]]);
  }
  return runs;
}

async function append(disk: Disk, history: string, path: string, text: string): Promise<void> {
  // Appending, not writing at a place: a writer that slept may write here when it is another one's turn.
  const file = await retryWhileBusy(disk, history, () => disk.fs.open(path, 'a+'));
  try {
    const { bytes: size } = await file.facts();
    const last = new Uint8Array(1);
    const isTorn = size > 0 && ((await file.read(last, size - 1)) !== 1 || last[0] !== LINE_BREAK);
    const bytes = Buffer.from(isTorn ? `\n${text}` : text);
    await writeAll(file, bytes, size);
    await file.sync();
    if ((await file.facts()).bytes !== size + bytes.length) throw new ShortFileError(`${path} is short`);
  } finally {
    await file.close();
  }
  await syncFolder(disk, history);
}

async function lastSeqOf(disk: Disk, folder: string, path: string): Promise<number> {
  const file = await retryWhileBusy(disk, historyFolder(folder), () => disk.fs.open(path, 'r'));
  try {
    const { bytes: size, isFolder } = await file.facts();
    if (isFolder) return 0;
    for (let wanted = Math.min(TAIL_BYTES, size); ; wanted = Math.min(wanted * 4, size)) {
      const { parts } = parseSegment(await readAt(file, size - wanted, wanted));
      const newest = parts.reduce(
        (most, part) => ('entry' in part ? Math.max(most, part.entry.seq) : most),
        0,
      );
      if (newest > 0 || wanted === size) return newest;
    }
  } finally {
    await file.close();
  }
}

async function readAt(file: OpenFile, from: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = await file.read(bytes.subarray(done), from + done);
    if (read === 0) return bytes.subarray(0, done);
    done += read;
  }
  return bytes;
}
