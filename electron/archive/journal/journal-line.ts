import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import { migrateRecord } from '#shared/migrations/migrate-record';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import { type Change, changeSchema } from '#shared/model/change';
import { line, recordId, sha256 } from '#shared/model/fields';
import { MAX_NESTING } from '../snapshot/archive-file';
import { nestsDeeperThan } from '../snapshot/nesting';

/** One transaction as a journal line holds it. */
export interface JournalEntry {
  /** 1 for the first transaction of an archive, +1 with each */
  readonly seq: number;
  /** the transaction's own id */
  readonly id: string;
  /** ISO 8601 with offset */
  readonly at: string;
  readonly by: string;
  /** the archive's name from here on, when it is what changed */
  readonly name?: string;
  /** its name before, for taking that back */
  readonly formerName?: string;
  /** id of the transaction that this one takes back */
  readonly undoes?: string;
  readonly changes: readonly Change[];
}

/** First line of a segment. */
export interface SegmentHeader {
  readonly archiveId: string;
  /**
   * The transaction this segment goes on from. Lines of earlier segments with a higher number were never acknowledged:
   * a failed append, or one by a writer whose lock had been taken over.
   */
  readonly after: number;
  readonly writerId: string;
  readonly schemaVersion: number;
  /** archive.json as it was when the segment was begun: a journal left by a kill tells by it of a foreign file */
  readonly snapshot?: SnapshotMark;
}

/** Tells one archive.json from another. */
export interface SnapshotMark {
  readonly generation: number;
  /** see identityOf */
  readonly sha256: string;
}

const FORMAT = 'hamidashi-journal';
const CRC_OPENS = ',"crc":"';
const CRC_DIGITS = 8;
const TAIL_LENGTH = CRC_OPENS.length + CRC_DIGITS + '"}'.length;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headerSchema = v.object({
  format: v.literal(FORMAT),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  archiveId: recordId,
  after: count,
  writerId: v.string(),
  snapshot: v.exactOptional(v.object({ generation: count, sha256 })),
});
const entrySchema = v.looseObject({
  seq: v.pipe(count, v.minValue(1)),
  id: v.string(),
  at: v.string(),
  by: v.string(),
  name: v.exactOptional(line),
  formerName: v.exactOptional(line),
  undoes: v.exactOptional(v.string()),
  changes: v.array(changeSchema),
});

/**
 * A transaction as one line of JSON with its line break. `crc` is the CRC-32 (as in ZIP and PNG, 8 hex digits) of the
 * line's UTF-8 bytes before `,"crc"`: a line that was torn, or whose bytes were changed, is told from a whole one.
 */
export const entryLine = (entry: JournalEntry): string => checked(JSON.stringify(entry));

/** The first line of a segment, checked like the others. */
export const headerLine = (header: SegmentHeader): string =>
  checked(JSON.stringify({ format: FORMAT, ...header }));

/** What a line holds; undefined when it does not check. `schemaVersion` is the one of its segment's header. */
export function parseLine(
  bytes: Uint8Array,
  schemaVersion: number,
): { readonly header: SegmentHeader } | { readonly entry: JournalEntry } | undefined {
  const json = verifiedJson(bytes);
  if (json === undefined) return undefined;
  const header = v.safeParse(headerSchema, json);
  if (header.success) {
    const { format: _, ...rest } = header.output;
    return { header: rest };
  }
  const entry = v.safeParse(
    entrySchema,
    schemaVersion < SCHEMA_VERSION ? migrated(json, schemaVersion) : json,
  );
  return entry.success ? { entry: entry.output } : undefined;
}

function checked(json: string): string {
  const body = json.slice(0, -1);
  return `${body}${CRC_OPENS}${crcOf(Buffer.from(body))}"}\n`;
}

const crcOf = (bytes: Uint8Array): string => crc32(bytes).toString(16).padStart(CRC_DIGITS, '0');

function verifiedJson(bytes: Uint8Array): unknown {
  const body = bytes.subarray(0, Math.max(0, bytes.length - TAIL_LENGTH));
  const tail = Buffer.from(bytes.subarray(body.length)).toString('latin1');
  if (body.length === 0 || tail !== `${CRC_OPENS}${crcOf(body)}"}`) return undefined;
  try {
    const text = `${new TextDecoder('utf-8', { fatal: true }).decode(body)}}`;
    return nestsDeeperThan(text, MAX_NESTING) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function migrated(json: unknown, from: number): unknown {
  if (typeof json !== 'object' || json === null || !('changes' in json) || !Array.isArray(json.changes))
    return json;
  const changes = json.changes.map((change: unknown) =>
    typeof change === 'object' && change !== null && 'record' in change
      ? { ...change, record: migrateRecord(change.record, from) }
      : change,
  );
  return { ...json, changes };
}
