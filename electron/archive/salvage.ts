import * as v from 'valibot';
import { migrateRecord } from '#shared/migrations/migrate-record';
import { line, recordId } from '#shared/model/fields';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import { MAX_NESTING } from './snapshot/archive-file';
import { endOfObject } from './snapshot/find-record';
import { nestsDeeperThan } from './snapshot/nesting';

/** What can still be read of a damaged archive.json. */
export interface Salvage {
  readonly archiveId: string | undefined;
  readonly name: string | undefined;
  readonly savedAt: string | undefined;
  readonly generation: number;
  readonly lastSeq: number;
  readonly records: ReadonlyMap<string, ArchiveRecord>;
  /** ids of records whose beginning was found and that cannot be read */
  readonly lost: readonly string[];
}

const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
const HEAD_BYTES = 8_192;

/**
 * Looks through the bytes for records that are whole: each begins with its id as a key, and the record inside says the
 * same id. Bytes that are no UTF-8 spoil the record they stand in and no other.
 */
export function salvageRecords(bytes: Buffer): Salvage {
  const head = bytes.toString('utf8', 0, HEAD_BYTES);
  const schemaVersion = Number(field(head, 'schemaVersion', '\\d+') ?? 1);
  const records = new Map<string, ArchiveRecord>();
  const lost = new Set<string>();
  // Latin-1 keeps every byte one unit, so that places in the text are places in the bytes.
  const text = bytes.toString('latin1');
  const keys = new RegExp(`"(${ULID})"\\s*:\\s*\\{`, 'g');
  for (let key = keys.exec(text); key; key = keys.exec(text)) {
    const [whole, id = ''] = key;
    const open = key.index + whole.length - 1;
    const end = endOfObject(bytes, open);
    const record = end === undefined ? undefined : readRecord(bytes.subarray(open, end), schemaVersion);
    if (record?.id !== id) {
      lost.add(id);
      continue;
    }
    records.set(id, record);
    keys.lastIndex = end ?? keys.lastIndex;
  }
  const archiveId = field(head, 'archiveId', `"${ULID}"`)?.slice(1, -1);
  return {
    archiveId: v.is(recordId, archiveId) ? archiveId : undefined,
    name: nameIn(head),
    savedAt: field(head, 'savedAt', '"[^"]{10,40}"')?.slice(1, -1),
    generation: Number(field(head, 'generation', '\\d{1,12}') ?? 0),
    lastSeq: Number(field(head, 'lastSeq', '\\d{1,12}') ?? 0),
    records,
    lost: [...lost].filter((id) => !records.has(id)),
  };
}

function readRecord(bytes: Uint8Array, schemaVersion: number): ArchiveRecord | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (nestsDeeperThan(text, MAX_NESTING)) return undefined;
    const parsed = v.safeParse(recordSchema, migrateRecord(JSON.parse(text), schemaVersion));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

const field = (head: string, key: string, value: string): string | undefined =>
  new RegExp(`"${key}"\\s*:\\s*(${value})`).exec(head)?.[1];

function nameIn(head: string): string | undefined {
  try {
    const name: unknown = JSON.parse(field(head, 'name', '"(?:[^"\\\\]|\\\\.)*"') ?? 'null');
    return v.is(line, name) ? name : undefined;
  } catch {
    return undefined;
  }
}
