import { describe, expect, it } from 'vitest';
import { packageRecordsText, parsePackageRecords } from './package-records';
import { buildRecord, idOf } from './testing/build-records';

const cohort = buildRecord('cohort', 1);
const report = buildRecord('report', 2, { cohortId: cohort.id, 後の版の欄: { 値: [1, null, 'あ'] } });
const origin = { packageId: idOf(900), archiveId: idOf(901), savedAt: '2022-03-31T17:15:00.000+09:00' };
const good = packageRecordsText(origin, [cohort, report]);

function changed(change: (json: Record<string, unknown>, records: Record<string, unknown>) => void): string {
  const json = JSON.parse(good);
  change(json, json.records);
  return JSON.stringify(json);
}

it('come back as they went in, with fields of later versions', () => {
  expect(parsePackageRecords(good, origin.packageId)).toEqual({ ok: true, value: [cohort, report] });
});

it('are the same text for the same records, whatever order their fields were written in', () => {
  const reordered = Object.fromEntries(Object.entries(report).reverse());
  expect(packageRecordsText(origin, [cohort, reordered as typeof report])).toBe(good);
});

describe('records out of a package', () => {
  it.each<[string, string, string]>([
    ['no JSON', '{"format":', 'damaged'],
    [
      'another format',
      changed((json) => {
        json.format = 'hamidashi-archive';
      }),
      'damaged',
    ],
    [
      'a newer schema',
      changed((json) => {
        json.schemaVersion = 99;
      }),
      'newer_version',
    ],
    [
      'those of another package',
      changed((json) => {
        json.packageId = idOf(1);
      }),
      'suspicious',
    ],
    [
      'a list',
      changed((json) => {
        json.records = [];
      }),
      'damaged',
    ],
    [
      'one of an unknown kind',
      changed((_, records) => {
        records[report.id] = { ...report, kind: 'macro' };
      }),
      'damaged',
    ],
    [
      'one without a field',
      changed((_, records) => {
        records[report.id] = { ...report, title: undefined };
      }),
      'damaged',
    ],
    [
      'one under another id',
      changed((_, records) => {
        records[idOf(3)] = report;
      }),
      'damaged',
    ],
    ['one under __proto__', good.replace(`"${report.id}": {`, '"__proto__": {'), 'damaged'],
    [
      'a title of a megabyte',
      changed((_, records) => {
        records[report.id] = { ...report, title: 'あ'.repeat(1e6) };
      }),
      'damaged',
    ],
    [
      'a reference into nothing',
      changed((_, records) => {
        delete records[cohort.id];
      }),
      'damaged',
    ],
    [
      'a cohort that is a report',
      changed((_, records) => {
        records[report.id] = { ...report, cohortId: report.id };
      }),
      'damaged',
    ],
  ])('are refused when they are %s', (_, text, trouble) => {
    expect(parsePackageRecords(text, origin.packageId)).toMatchObject({
      ok: false,
      error: { code: 'package_unreadable', trouble },
    });
  });

  it('cannot reach the prototype of anything', () => {
    const text = good.replace(
      '"title"',
      '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "title"',
    );
    expect(text).not.toBe(good);
    const parsed = parsePackageRecords(text, origin.packageId);
    expect(parsed).toEqual({ ok: true, value: [cohort, report] });
    expect(Object.getPrototypeOf(parsed.ok ? parsed.value[1] : undefined)).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });
});
