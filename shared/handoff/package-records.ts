import * as v from 'valibot';
import { ok, type Result } from '../contract/result';
import { migrateRecord } from '../migrations/migrate-record';
import { SCHEMA_VERSION } from '../migrations/schema-version';
import { type ArchiveRecord, recordSchema } from '../model/record';
import { recordTitle } from '../model/record-title';
import { parseBoundedJson } from './bounded-json';
import { canonicalJson } from './canonical-json';
import { withoutDeadReferences } from './dead-references';
import { packageFailure } from './package-failure';
import { RECORDS_FORMAT } from './package-format';

/** Whose records these are, as the package's archive.json says beside them. */
export interface RecordsOrigin {
  readonly packageId: string;
  readonly archiveId: string;
  /** ISO 8601 with offset */
  readonly savedAt: string;
}

const envelopeSchema = v.looseObject({
  format: v.literal(RECORDS_FORMAT),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  packageId: v.string(),
  records: v.custom<Readonly<Record<string, unknown>>>(isObject),
});

/** The text of the package's archive.json: every record whole, by id. */
export function packageRecordsText(origin: RecordsOrigin, records: readonly ArchiveRecord[]): string {
  return canonicalJson(
    { format: RECORDS_FORMAT, schemaVersion: SCHEMA_VERSION, ...origin, records: recordsById(records) },
    1,
  );
}

/** Reads archive.json out of someone else's package. It must belong to the package that its manifest names. */
export function parsePackageRecords(text: string, packageId: string): Result<readonly ArchiveRecord[]> {
  const json = parseBoundedJson(text, '記録（archive.json）');
  if (!json.ok) return json;
  const envelope = v.safeParse(envelopeSchema, json.value);
  if (!envelope.success) return packageFailure('damaged', '記録（archive.json）の形が正しくありません');
  if (envelope.output.schemaVersion > SCHEMA_VERSION) return packageFailure('newer_version', '');
  if (envelope.output.packageId !== packageId) {
    return packageFailure('suspicious', '記録（archive.json）が別のパッケージのものです');
  }
  return checkRecords(envelope.output.records, envelope.output.schemaVersion);
}

/**
 * Holds records from outside, brought to today's form, against the model: the schema of their kind, each under its own id, and every reference
 * to a record that is there. Unknown fields pass, `__proto__` and its like are dropped by the schema.
 */
export function checkRecords(
  raw: Readonly<Record<string, unknown>>,
  schemaVersion: number,
): Result<readonly ArchiveRecord[]> {
  const records: ArchiveRecord[] = [];
  for (const [id, value] of Object.entries(raw)) {
    const parsed = v.safeParse(recordSchema, migrateRecord(value, schemaVersion));
    if (!parsed.success)
      return packageFailure('damaged', `${records.length + 1}件目の記録の形が正しくありません`);
    if (parsed.output.id !== id) return packageFailure('damaged', '記録の番号が食い違っています');
    records.push(parsed.output);
  }
  const kinds = new Map(records.map((record) => [record.id, record.kind]));
  const torn = records.find((record) => withoutDeadReferences(record, (id) => kinds.get(id)) !== record);
  if (torn)
    return packageFailure('damaged', `「${recordTitle(torn)}」が指す記録がパッケージの中にありません`);
  return ok(records);
}

export function recordsById(records: readonly ArchiveRecord[]): Readonly<Record<string, ArchiveRecord>> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
