import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { AppError, ArchiveTrouble } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import { migrateRecord } from '#shared/migrations/migrate-record';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import type { ArchiveRecords } from '#shared/model/archive';
import { line, recordId, timestamp } from '#shared/model/fields';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import { utf8Text } from '../utf8-text';
import { nestsDeeperThan } from './nesting';
import { crcsText, recordCrc } from './record-crcs';

export const FORMAT = 'hamidashi-archive';
/** Brackets inside brackets; a record uses 5. */
export const MAX_NESTING = 64;
/** Below the longest string V8 can hold (2^29 units), with room for what is built from it. */
export const MAX_ARCHIVE_BYTES = 400_000_000;

/** The whole archive as archive.json holds it. */
export interface ArchiveSnapshot {
  readonly archiveId: string;
  readonly name: string;
  /** +1 each time the file is written; 1 = never changed since it was made */
  readonly generation: number;
  /** number of the last transaction inside */
  readonly lastSeq: number;
  /** names the process that wrote it */
  readonly writerId: string;
  /** the writer's (see segment-names.ts); 0 = none has written yet */
  readonly term: number;
  readonly savedAt: string;
  readonly records: ArchiveRecords;
}

export interface ReadArchive {
  readonly snapshot: ArchiveSnapshot;
  /** written by a newer app in a form this one can read but must not rewrite */
  readonly newer: boolean;
  /** the form it was written in; its records are in today's */
  readonly schemaVersion: number;
  /** as identityOf */
  readonly identity: string;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schemaVersion = v.pipe(v.number(), v.integer(), v.minValue(1));

const envelopeSchema = v.object({
  archiveId: recordId,
  name: line,
  generation: count,
  lastSeq: count,
  writerId: v.string(),
  term: v.optional(count, 0),
  savedAt: timestamp,
  records: v.custom<Readonly<Record<string, unknown>>>(isObject),
});

/** How the file begins: the hash of all the rest, in its place before the rest is known to a writer that streams. */
const HASH_OPENS = '{"sha256":"';
const HASH_DIGITS = 64;
const HEAD_BYTES = HASH_OPENS.length + HASH_DIGITS + '",'.length;

/** Where in the file the digits of its hash stand, in bytes. */
export const HASH_AT = HASH_OPENS.length;

/**
 * The text of archive.json in pieces of one record each, so that a large archive is written without stopping anything
 * else. `sha256` is over the JSON text of everything else in the file, as JSON.stringify prints it without spaces: a
 * changed record, number or name is noticed, a different indentation is not. Its digits are given as zeros here and
 * put in place when they are known (see hashOfArchiveFile).
 *
 * Behind the records stands a CRC-32 of each: where the file is damaged, it tells which records are whole, and which
 * are missing (see record-crcs.ts).
 */
export function* archiveFilePieces(snapshot: ArchiveSnapshot): Generator<string> {
  const { records, ...envelope } = snapshot;
  const crcs: string[] = [];
  const head = JSON.stringify({ format: FORMAT, schemaVersion: SCHEMA_VERSION, ...envelope });
  yield `${HASH_OPENS}${'0'.repeat(HASH_DIGITS)}",${head.slice(1, -1)},"records":{`;
  let separator = '';
  for (const id of [...records.keys()].sort()) {
    const text = JSON.stringify(records.get(id));
    crcs.push(recordCrc(id, text));
    yield `${separator}${JSON.stringify(id)}:${text}`;
    separator = ',';
  }
  yield `},${crcsText(crcs)}}\n`;
}

/** The whole text of archive.json, its hash in place. */
export function archiveFileText(snapshot: ArchiveSnapshot): string {
  const text = [...archiveFilePieces(snapshot)].join('');
  const hash = hashOf(`{${text.slice(HEAD_BYTES).trimEnd()}`);
  return `${HASH_OPENS}${hash}${text.slice(HASH_AT + HASH_DIGITS)}`;
}

/** Takes the bytes of archive.json as they are written, whatever the digits of the hash, and tells what they must be. */
export function hashOfArchiveFile(): {
  readonly update: (bytes: Uint8Array) => void;
  readonly digest: () => string;
} {
  const hash = createHash('sha256').update('{');
  let skip = HEAD_BYTES;
  let last: Uint8Array = new Uint8Array();
  return {
    update: (bytes) => {
      const rest = bytes.subarray(Math.min(skip, bytes.length));
      skip -= bytes.length - rest.length;
      if (rest.length === 0) return;
      hash.update(last);
      // The line break at the end of the file is not part of what is hashed; it may come in the last bytes.
      const held = rest.at(-1) === LINE_BREAK ? 1 : 0;
      hash.update(rest.subarray(0, rest.length - held));
      last = rest.slice(rest.length - held);
    },
    digest: () => hash.copy().digest('hex'),
  };
}

const LINE_BREAK = 0x0a;

/** Reads archive.json's bytes. Nothing is repaired or guessed: a file that is not wholly right is refused. */
export function parseArchiveFile(bytes: Uint8Array, file: string): Result<ReadArchive> {
  const refuse = (trouble: ArchiveTrouble): Result<never> =>
    fail({ code: 'archive_unreadable', trouble, file });
  if (bytes.length > MAX_ARCHIVE_BYTES) return fail({ code: 'too_large', limitBytes: MAX_ARCHIVE_BYTES });
  const text = utf8Text(bytes);
  if (text === undefined) return refuse('not_utf8');
  if (text.trim() === '') return refuse('empty');
  if (nestsDeeperThan(text, MAX_NESTING)) return refuse('too_deep');
  const parsed = parseJson(text);
  if (!parsed) return refuse('not_json');
  const { value } = parsed;
  if (!isObject(value) || value.format !== FORMAT) return refuse('wrong_format');
  if (!v.is(schemaVersion, value.schemaVersion)) return refuse('wrong_format');
  const newer = value.schemaVersion > SCHEMA_VERSION;
  const identity = identityOf(bytes);
  // What was written by a writer of ours need not be printed again to be known.
  const read = readBody(value, value.schemaVersion, identity === value.sha256);
  if (typeof read !== 'string')
    return ok({ snapshot: read, newer, schemaVersion: value.schemaVersion, identity });
  const newerError: AppError = { code: 'archive_newer', schemaVersion: value.schemaVersion };
  return newer ? fail(newerError) : refuse(read);
}

/** The hash that a file of ours says it has, out of its first bytes; undefined when it does not begin like one. */
export function writtenHash(head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head.subarray(0, HEAD_BYTES));
  return /^\{"sha256":"([0-9a-f]{64})",$/.exec(text)?.[1];
}

/**
 * Names a file by its content: the hash inside, if the file is byte for byte what a writer of ours hashed, else the
 * SHA-256 of all its bytes.
 */
export function identityOf(bytes: Uint8Array): string {
  const written = writtenHash(bytes);
  if (written !== undefined) {
    const hash = hashOfArchiveFile();
    hash.update(bytes);
    if (hash.digest() === written) return written;
  }
  return createHash('sha256').update(bytes).digest('hex');
}

function readBody(
  value: Readonly<Record<string, unknown>>,
  schemaVersion: number,
  isVerified: boolean,
): ArchiveSnapshot | ArchiveTrouble {
  const { sha256, ...body } = value;
  if (!isVerified && hashOf(JSON.stringify(body)) !== sha256) return 'checksum';
  const envelope = v.safeParse(envelopeSchema, body);
  if (!envelope.success) return 'wrong_format';
  const records = readRecords(envelope.output.records, schemaVersion);
  return records ? { ...envelope.output, records } : 'bad_records';
}

function readRecords(
  raw: Readonly<Record<string, unknown>>,
  schemaVersion: number,
): ArchiveRecords | undefined {
  const records = new Map<string, ArchiveRecord>();
  for (const [id, value] of Object.entries(raw)) {
    const parsed = v.safeParse(recordSchema, migrateRecord(value, schemaVersion));
    if (!parsed.success || parsed.output.id !== id) return undefined;
    records.set(id, parsed.output);
  }
  return records;
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
