import * as v from 'valibot';
import { ok, type Result } from '../contract/result';
import { SCHEMA_VERSION } from '../migrations/schema-version';
import { sha256 } from '../model/fields';
import type { ArchiveRecord } from '../model/record';
import { parseBoundedJson } from './bounded-json';
import { checkVersion } from './manifest';
import { type PackageAbout, packageAboutSchema } from './package-about';
import { packageFailure } from './package-failure';
import { PACKAGE_VERSION, VIEWER_FORMAT } from './package-format';
import { type PackageReadings, packageReadings } from './package-readings';
import { checkRecords, recordsById } from './package-records';

/** Everything the viewer file carries. */
export interface ViewerData {
  readonly about: PackageAbout;
  readonly records: readonly ArchiveRecord[];
  /** base64 of pictures small enough to travel inside, by the sha256 of the file */
  readonly images: Readonly<Record<string, string>>;
  /** where each file lies beside the viewer, by its sha256; a file that is not here was not handed over */
  readonly files: Readonly<Record<string, string>>;
  /** found out at export: the viewer has no analyser of its own */
  readonly readings: PackageReadings;
}

// Looks for a wrong character instead of matching the whole: a pattern over megabytes can exhaust the matcher's stack.
const base64 = v.pipe(
  v.string(),
  v.check((text) => text.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(text.replace(/={1,2}$/, ''))),
);
const filePath = v.pipe(v.string(), v.regex(/^attachments\/[0-9a-f]{64}\.[a-z0-9]{1,10}$/));

const viewerSchema = v.looseObject({
  formatVersion: v.literal(PACKAGE_VERSION),
  schemaVersion: v.pipe(v.number(), v.integer(), v.minValue(1)),
  about: packageAboutSchema,
  records: v.custom<Readonly<Record<string, unknown>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
  images: v.record(sha256, base64),
  files: v.record(sha256, filePath),
  // Absent in packages of before there were readings.
  readings: v.optional(packageReadings, {}),
});

/** The viewer's data as JSON text, not yet safe to stand in HTML: see embedInViewer. */
export function viewerDataText(data: ViewerData): string {
  return JSON.stringify({
    format: VIEWER_FORMAT,
    formatVersion: PACKAGE_VERSION,
    schemaVersion: SCHEMA_VERSION,
    ...data,
    records: recordsById(data.records),
  });
}

/** Reads the viewer's data, in the viewer itself and in the app that imports it. */
export function parseViewerData(text: string): Result<ViewerData> {
  const json = parseBoundedJson(text, '記録');
  if (!json.ok) return json;
  const version = checkVersion(json.value, VIEWER_FORMAT);
  if (!version.ok) return version;
  const data = v.safeParse(viewerSchema, json.value);
  if (!data.success) return packageFailure('damaged', '記録の形が正しくありません');
  if (data.output.schemaVersion > SCHEMA_VERSION) return packageFailure('newer_version', '');
  const records = checkRecords(data.output.records, data.output.schemaVersion);
  if (!records.ok) return records;
  const { about, images, files, readings } = data.output;
  return ok({ about, records: records.value, images, files, readings });
}
