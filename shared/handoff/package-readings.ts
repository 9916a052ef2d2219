import * as v from 'valibot';
import { ok, type Result } from '../contract/result';
import { unitsOfRecord } from '../indexing/units-of-record';
import type { ArchiveRecord } from '../model/record';
import { unitFingerprint } from '../search/unit-fingerprint';
import { parseBoundedJson } from './bounded-json';
import { packageFailure } from './package-failure';

/** How the title and the text of a search unit are read, encoded (shared/search/word-readings.ts), by the unit's id. */
export type PackageReadings = Readonly<Record<string, readonly [title: string, text: string]>>;

/** What the page sends along with an export: the readings, and a fingerprint of the text they were found for. */
const sentReadings = v.record(v.string(), v.tuple([v.string(), v.string(), v.string()]));
export type SentReadings = v.InferOutput<typeof sentReadings>;

export const packageReadings = v.record(v.string(), v.tuple([v.string(), v.string()]));

/** Where a unit's cohort number comes from makes no difference to its text. */
const NO_COHORTS = { cohortNumber: () => undefined };

/**
 * Of the readings that were sent those that belong to the very texts which leave: a reading tells what is read, so
 * one of a private record, or of a name that was cleaned out of a text, must stay behind. O(letters of the records).
 */
export function chooseReadings(sent: string, records: readonly ArchiveRecord[]): Result<PackageReadings> {
  const json = parseBoundedJson(sent, 'よみ');
  if (!json.ok) return json;
  const parsed = v.safeParse(sentReadings, json.value);
  if (!parsed.success) return packageFailure('damaged', 'よみの形が正しくありません');
  const readings = new Map(Object.entries(parsed.output));
  const chosen: Record<string, readonly [string, string]> = {};
  for (const record of records) {
    for (const unit of unitsOfRecord(record, NO_COHORTS)) {
      const [fingerprint, title, text] = readings.get(unit.id) ?? [];
      if (title === undefined || text === undefined || fingerprint !== unitFingerprint(unit)) continue;
      chosen[unit.id] = [title, text];
    }
  }
  return ok(chosen);
}
