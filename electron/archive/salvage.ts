import * as v from 'valibot';
import { migrateRecord } from '#shared/migrations/migrate-record';
import { line, recordId } from '#shared/model/fields';
import { type ArchiveRecord, recordSchema } from '#shared/model/record';
import { MAX_NESTING } from './snapshot/archive-file';
import { endOfObject } from './snapshot/find-record';
import { nestsDeeperThan } from './snapshot/nesting';
import { crcsIn, isAsWritten } from './snapshot/record-crcs';
import { utf8Text } from './utf8-text';

/** What can still be read of a damaged archive.json. */
export interface Salvage {
  readonly archiveId: string | undefined;
  readonly name: string | undefined;
  readonly savedAt: string | undefined;
  readonly generation: number;
  readonly lastSeq: number;
  readonly records: ReadonlyMap<string, ArchiveRecord>;
  /** ids of records that are known to have been there and cannot be read */
  readonly lost: readonly string[];
  /** whether the file still says what each record must be: else letters may be wrong, and records missing untold */
  readonly isVerified: boolean;
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
  const crcs = crcsIn(text);
  for (const id of crcs.byId.keys()) lost.add(id);
  const keys = new RegExp(`"(${ULID})"\\s*:\\s*\\{`, 'g');
  for (let key = keys.exec(text); key; key = keys.exec(text)) {
    const [whole, id = ''] = key;
    const open = key.index + whole.length - 1;
    const end = endOfObject(bytes, open);
    const part = end === undefined ? undefined : bytes.subarray(open, end);
    const record =
      part && readRecord(part, schemaVersion, crcs.byId.get(id) ?? (crcs.isWhole ? 'none' : undefined));
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
    isVerified: crcs.isWhole,
  };
}

function readRecord(
  bytes: Uint8Array,
  schemaVersion: number,
  crc: string | undefined,
): ArchiveRecord | undefined {
  try {
    const text = utf8Text(bytes);
    if (text === undefined || nestsDeeperThan(text, MAX_NESTING)) return undefined;
    const json: unknown = JSON.parse(text);
    if (crc !== undefined && !isAsWritten(bytes, json, crc)) return undefined;
    const parsed = v.safeParse(recordSchema, migrateRecord(json, schemaVersion));
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
