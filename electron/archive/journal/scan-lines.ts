import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import type { Disk } from '../file-system';
import { assemble } from './assemble';
import { listHistory, newestInHistory, readMonth } from './history-files';
import { type JournalEntry, parseLine } from './journal-line';
import { readSegments } from './read-journal';

const LINE_BREAK = 0x0a;
const HEADER_MARK = Buffer.from('"format":"hamidashi-journal"');

/**
 * Every transaction the archive remembers whose line holds all of these words, ascending. Lines without them are not
 * parsed: ten years of history are looked through in the time it takes to read the files. Words are looked for as they
 * stand in the JSON text.
 */
export async function scanTransactions(
  disk: Disk,
  folder: string,
  archiveId: string,
  words: readonly string[],
): Promise<readonly JournalEntry[]> {
  const needles = words.map((word) => Buffer.from(word));
  const bySeq = new Map<number, JournalEntry>();
  for (const path of await listHistory(disk, folder)) {
    const bytes = await readMonth(disk, folder, path);
    for (const entry of entriesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), needles)) {
      bySeq.set(entry.seq, entry);
    }
  }
  for (const entry of await notInHistory(disk, folder, archiveId)) bySeq.set(entry.seq, entry);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The newest transactions before one, newest first, read from the end of the history. */
export async function newestTransactions(
  disk: Disk,
  folder: string,
  archiveId: string,
  before: number,
  limit: number,
): Promise<readonly JournalEntry[]> {
  const found = new Map<number, JournalEntry>();
  const take = (entries: readonly JournalEntry[]): void => {
    for (const entry of entries) if (entry.seq < before) found.set(entry.seq, entry);
  };
  take(await notInHistory(disk, folder, archiveId));
  for (const path of [...(await listHistory(disk, folder))].reverse()) {
    if (found.size >= limit) break;
    const bytes = await readMonth(disk, folder, path);
    take(entriesIn(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), []));
  }
  return [...found.values()].sort((a, b) => b.seq - a.seq).slice(0, limit);
}

/** What only the journal holds; what both hold stands in the history as it was acknowledged. */
async function notInHistory(disk: Disk, folder: string, archiveId: string): Promise<readonly JournalEntry[]> {
  const newest = await newestInHistory(disk, folder);
  const { entries } = assemble(await readSegments(disk, folder), archiveId, 0);
  return entries.filter(({ seq }) => seq > newest);
}

function entriesIn(bytes: Buffer, needles: readonly Buffer[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  let schemaVersion = SCHEMA_VERSION;
  let from = 0;
  for (let to = bytes.indexOf(LINE_BREAK, from); to !== -1; to = bytes.indexOf(LINE_BREAK, from)) {
    const line = bytes.subarray(from, to);
    from = to + 1;
    const isWanted = line.includes(HEADER_MARK) || needles.every((needle) => line.includes(needle));
    const part = isWanted ? parseLine(line, schemaVersion) : undefined;
    if (part && 'header' in part) schemaVersion = part.header.schemaVersion;
    if (part && 'entry' in part) entries.push(part.entry);
  }
  return entries;
}
