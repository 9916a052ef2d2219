import { SCHEMA_VERSION } from './schema-version';

type RawRecord = Readonly<Record<string, unknown>>;

/** One step of the archive's form: what a record of version `to - 1` is in version `to`. */
interface Migration {
  readonly to: number;
  readonly record: (raw: RawRecord) => RawRecord;
}

/**
 * Every step, in order and without a gap. A record travels alone (a journal line and a package carry single ones), so
 * a step sees one record and nothing else.
 */
export const MIGRATIONS: readonly Migration[] = [
  // Version 2 brought the journal beside archive.json: an app that knows only version 1 would show an archive without
  // its newest words, and save it so. The records themselves stayed as they were.
  { to: 2, record: (raw) => raw },
];

/**
 * A record of an older archive in today's form; not checked yet, the schema does that. What is no object is passed
 * through, for the schema to refuse.
 *
 * @param from schema version it was written under, 1 or more
 */
export function migrateRecord(raw: unknown, from: number, steps: readonly Migration[] = MIGRATIONS): unknown {
  if (from >= SCHEMA_VERSION || typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return steps
    .filter(({ to }) => to > from)
    .reduce<RawRecord>((record, step) => step.record(record), { ...raw });
}
