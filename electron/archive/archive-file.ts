import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { AppError, ArchiveTrouble } from '#shared/contract/app-error';
import { fail, ok, type Result } from '#shared/contract/result';
import { SCHEMA_VERSION } from '#shared/migrations/schema-version';
import type { ArchiveRecords } from '#shared/model/archive';
import { line, recordId, timestamp } from '#shared/model/fields';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import { nestsDeeperThan } from './nesting';

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
  readonly savedAt: string;
  readonly records: ArchiveRecords;
}

export interface ReadArchive {
  readonly snapshot: ArchiveSnapshot;
  /** written by a newer app in a form this one can read but must not rewrite */
  readonly newer: boolean;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const schemaVersion = v.pipe(v.number(), v.integer(), v.minValue(1));

const envelopeSchema = v.object({
  archiveId: recordId,
  name: line,
  generation: count,
  lastSeq: count,
  writerId: v.string(),
  savedAt: timestamp,
  records: v.custom<Readonly<Record<string, unknown>>>(isObject),
});

/**
 * The text of archive.json. `sha256` is over the JSON text of everything else in the file, as JSON.stringify prints
 * it without spaces: a changed record, number or name is noticed, a different indentation is not.
 */
export function archiveFileText(snapshot: ArchiveSnapshot): string {
  const { records, ...envelope } = snapshot;
  const ids = [...records.keys()].sort();
  const body = JSON.stringify({
    format: FORMAT,
    schemaVersion: SCHEMA_VERSION,
    ...envelope,
    records: Object.fromEntries(ids.map((id) => [id, records.get(id)])),
  });
  return `{"sha256":"${hashOf(body)}",${body.slice(1)}\n`;
}

/** Reads archive.json's bytes. Nothing is repaired or guessed: a file that is not wholly right is refused. */
export function parseArchiveFile(bytes: Uint8Array, file: string): Result<ReadArchive> {
  const refuse = (trouble: ArchiveTrouble): Result<never> =>
    fail({ code: 'archive_unreadable', trouble, file });
  if (bytes.length > MAX_ARCHIVE_BYTES) return fail({ code: 'too_large', limitBytes: MAX_ARCHIVE_BYTES });
  const text = decode(bytes);
  if (text === undefined) return refuse('not_utf8');
  if (text.trim() === '') return refuse('empty');
  if (nestsDeeperThan(text, MAX_NESTING)) return refuse('too_deep');
  const parsed = parseJson(text);
  if (!parsed) return refuse('not_json');
  const { value } = parsed;
  if (!isObject(value) || value.format !== FORMAT) return refuse('wrong_format');
  if (!v.is(schemaVersion, value.schemaVersion)) return refuse('wrong_format');
  const newer = value.schemaVersion > SCHEMA_VERSION;
  const read = readBody(value);
  if (typeof read !== 'string') return ok({ snapshot: read, newer });
  const newerError: AppError = { code: 'archive_newer', schemaVersion: value.schemaVersion };
  return newer ? fail(newerError) : refuse(read);
}

function readBody(value: Readonly<Record<string, unknown>>): ArchiveSnapshot | ArchiveTrouble {
  const { sha256, ...body } = value;
  if (hashOf(JSON.stringify(body)) !== sha256) return 'checksum';
  const envelope = v.safeParse(envelopeSchema, body);
  if (!envelope.success) return 'wrong_format';
  const records = readRecords(envelope.output.records);
  return records ? { ...envelope.output, records } : 'bad_records';
}

function readRecords(raw: Readonly<Record<string, unknown>>): ArchiveRecords | undefined {
  const records = new Map<string, ArchiveRecord>();
  for (const [id, value] of Object.entries(raw)) {
    const parsed = v.safeParse(recordSchema, value);
    if (!parsed.success || parsed.output.id !== id) return undefined;
    records.set(id, parsed.output);
  }
  return records;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
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
