import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArchiveRecord } from '../model/record';
import { buildPackage, type PackageEntry } from './build-package';
import { extractFromViewer } from './extract-from-viewer';
import type { HandoffScope } from './handoff-choice';
import { parseManifest } from './manifest';
import { nameKey } from './name-key';
import { VIEWER_FILE } from './package-format';
import { PACKAGE_LIMITS } from './package-limits';
import { parsePackageRecords } from './package-records';
import { type PlanInput, planPackage } from './plan-package';
import { previewCounts } from './preview-counts';
import { buildRecord, idOf, recordMap, WHOLE_SCOPE } from './testing/build-records';

const cohort = buildRecord('cohort', 1);
const photo = buildRecord('attachment', 2, { sha256: 'b'.repeat(64), fileName: '写真.JPG' });
const samePhoto = buildRecord('attachment', 3, { sha256: 'b'.repeat(64), fileName: '同じ写真.jpeg' });
const handout = buildRecord('attachment', 4, {
  sha256: 'c'.repeat(64),
  fileName: '配布資料',
  mediaType: 'application/pdf',
});
const meeting = buildRecord('offsiteMeeting', 5, {
  cohortId: cohort.id,
  attachments: [photo.id, samePhoto.id, handout.id],
});
const report = buildRecord('report', 6, { cohortId: cohort.id, body: '# 見出し\n本文' });
const RECORDS: readonly ArchiveRecord[] = [cohort, photo, samePhoto, handout, meeting, report];

const TEMPLATE = '<!doctype html><script type="application/json" id="hamidashi-data"></script>';

const input = (
  records: readonly ArchiveRecord[],
  scope: Partial<HandoffScope> = {},
  message = '',
): PlanInput => ({
  records: recordMap(...records),
  info: { archiveId: idOf(900), name: '霧沢市ハミダシ隊' },
  choice: { title: '第8期からの引き継ぎ', message, scope: { ...WHOLE_SCOPE, ...scope } },
  appVersion: '0.1.0',
  createdAt: '2022-03-31T17:15:00.000+09:00',
  createdBy: '甲野',
  packageId: idOf(901),
});

const materials = {
  viewerTemplate: TEMPLATE,
  images: { ['b'.repeat(64)]: 'AAAA' },
  readings: {},
  measure: (text: string) => ({
    bytes: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  }),
};

function build(...args: Parameters<typeof input>): readonly PackageEntry[] {
  const built = buildPackage(
    planPackage(input(...args), () => true),
    materials,
  );
  if (!built.ok) throw new Error(built.error.code);
  return built.value;
}

function textOf(entries: readonly PackageEntry[], path: string): string {
  const entry = entries.find((one) => one.path === path);
  return entry?.source === 'text' ? entry.text : '';
}

it('leaves readings out of a viewer that they would make too large', () => {
  const readings = { 'a#': ['1だい', '2たいわ'] as const };
  const plan = planPackage(input(RECORDS), () => true);
  const viewerOf = (measured: (text: string) => number): string => {
    const measure = (text: string) => ({ ...materials.measure(text), bytes: measured(text) });
    return textOf(unwrap(buildPackage(plan, { ...materials, readings, measure })), VIEWER_FILE);
  };
  expect(viewerOf((text) => text.length)).toContain('2たいわ');
  const limit = PACKAGE_LIMITS.viewerBytes;
  expect(viewerOf((text) => (text.includes('2たいわ') ? limit + 1 : text.length))).not.toContain('2たいわ');
});

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a package', () => {
  const entries = build(RECORDS, {}, '読んでください');
  const manifest = unwrap(parseManifest(textOf(entries, 'manifest.json')));

  it('holds the viewer, the manifest, the records, a Markdown file for each, and every file once', () => {
    expect(entries.map((entry) => entry.path)).toEqual([
      'はじめにお読みください.html',
      'manifest.json',
      'archive.json',
      'markdown/第8期/期/第8期「越境する」.md',
      'markdown/期なし/添付/写真.JPG.md',
      'markdown/期なし/添付/同じ写真.jpeg.md',
      'markdown/期なし/添付/配布資料.md',
      'markdown/第8期/オフサイトミーティング/霧沢駅前の対話.md',
      'markdown/第8期/資料/第8期報告書.md',
      `attachments/${'b'.repeat(64)}.jpg`,
      `attachments/${'c'.repeat(64)}.bin`,
    ]);
    expect(new Set(entries.map((entry) => nameKey(entry.path))).size).toBe(entries.length);
  });

  it('lists every other entry in its manifest with size and hash', () => {
    const expected = entries
      .filter((entry) => entry.path !== 'manifest.json')
      .map((entry) =>
        entry.source === 'text'
          ? { path: entry.path, ...materials.measure(entry.text) }
          : { path: entry.path, bytes: entry.file.bytes, sha256: entry.file.sha256 },
      );
    expect(manifest.files).toEqual(expect.arrayContaining(expected));
    expect(manifest.files).toHaveLength(expected.length);
  });

  it('says what it is', () => {
    expect(manifest).toMatchObject({
      title: '第8期からの引き継ぎ',
      message: '読んでください',
      archiveName: '霧沢市ハミダシ隊',
      createdBy: '甲野',
      counts: { cohort: 1, report: 1, offsiteMeeting: 1, attachment: 3, keyPhrase: 0 },
    });
  });

  it('carries the same records in archive.json and in the viewer', () => {
    const records = unwrap(parsePackageRecords(textOf(entries, 'archive.json'), manifest.packageId));
    const viewer = unwrap(extractFromViewer(textOf(entries, 'はじめにお読みください.html')));
    expect(records).toEqual(RECORDS);
    expect(viewer.records).toEqual(RECORDS);
    expect(viewer.files).toEqual({
      ['b'.repeat(64)]: `attachments/${'b'.repeat(64)}.jpg`,
      ['c'.repeat(64)]: `attachments/${'c'.repeat(64)}.bin`,
    });
    expect(viewer.images).toEqual(materials.images);
  });

  it('is the same for the same records and clock, whatever order they lie in', () => {
    expect(build([...RECORDS].reverse(), {}, '読んでください')).toEqual(entries);
  });

  it('holds just what the preview showed', () => {
    const scope = { ...WHOLE_SCOPE, kinds: ['offsiteMeeting', 'attachment'] as const };
    const preview = previewCounts(recordMap(...RECORDS), scope);
    const manifest = unwrap(parseManifest(textOf(build(RECORDS, scope), 'manifest.json')));
    expect(preview.counts).toEqual(manifest.counts);
    expect(preview).toMatchObject({ files: 2, fileBytes: 6 });
    expect(preview.titles).toHaveLength(4);
  });

  it('leaves out a file that the archive has lost, but not its record', () => {
    const plan = planPackage(input(RECORDS), (sha256) => sha256 !== 'c'.repeat(64));
    expect(plan.files.map((file) => file.sha256)).toEqual(['b'.repeat(64)]);
    expect(plan.records).toContainEqual(handout);
  });

  it('tells nothing of its scope that only records left behind bear', () => {
    const secret = buildRecord('cohort', 20, { number: 3, visibility: 'private', tags: ['極秘の件'] });
    const scope = { cohortIds: [null, cohort.id, secret.id], tags: ['極秘の件'], excludedIds: [secret.id] };
    const manifest = textOf(build([...RECORDS, secret], scope, `[[${secret.id}|三期]]へ`), 'manifest.json');
    expect(manifest).not.toMatch(new RegExp(`${secret.id}|極秘の件|三期`));
    expect(manifest).toContain('（非公開の記録）へ');
  });
});

describe('a package that our own reader would refuse is not made', () => {
  it.each<[string, readonly ArchiveRecord[], object]>([
    [
      'too many files',
      Array.from({ length: 10_000 }, (_, at) => buildRecord('keyPhrase', at)),
      { code: 'rule_broken' },
    ],
    [
      'too many bytes',
      [
        buildRecord('attachment', 1, { bytes: 500_000_001 }),
        buildRecord('offsiteMeeting', 2, { attachments: [idOf(1)] }),
      ],
      { code: 'too_large', limitBytes: 500_000_000 },
    ],
  ])('%s', (_, records, error) => {
    const built = buildPackage(
      planPackage(input(records), () => true),
      materials,
    );
    expect(built).toMatchObject({ ok: false, error });
  });
});
