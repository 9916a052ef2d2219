import { createHash } from 'node:crypto';
import { type BuildMaterials, buildPackage } from '#shared/handoff/build-package';
import { planPackage } from '#shared/handoff/plan-package';
import { buildRecord, idOf, recordMap, WHOLE_SCOPE } from '#shared/handoff/testing/build-records';
import type { ArchiveRecord } from '#shared/model/record';
import type { RawEntry } from './raw-zip';

export const VIEWER_TEMPLATE =
  '<!doctype html><meta charset="utf-8"><script type="application/json" id="hamidashi-data"></script>';

export const PHOTO = Buffer.from('89504e470d0a1a0a0000', 'hex');
export const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export const RECORDS: readonly ArchiveRecord[] = [
  buildRecord('cohort', 1),
  buildRecord('report', 2, { cohortId: idOf(1), body: '対話から始める。'.repeat(50) }),
  buildRecord('attachment', 3, {
    fileName: '集合写真.png',
    mediaType: 'image/png',
    bytes: PHOTO.length,
    sha256: sha256(PHOTO),
  }),
  buildRecord('offsiteMeeting', 4, { cohortId: idOf(1), attachments: [idOf(3)] }),
];

export const PACKAGE_ID = idOf(901);

export const MATERIALS: BuildMaterials = {
  viewerTemplate: VIEWER_TEMPLATE,
  images: { [sha256(PHOTO)]: PHOTO.toString('base64') },
  readings: {},
  measure: (text) => ({ bytes: Buffer.byteLength(text), sha256: sha256(text) }),
};

/** The entries of a package in which everything is right, to be bent one by one. */
export function packageEntries(records: readonly ArchiveRecord[] = RECORDS): readonly RawEntry[] {
  const plan = planPackage(
    {
      records: recordMap(...records),
      info: { archiveId: idOf(900), name: '霧沢市ハミダシ隊' },
      choice: { title: '第8期からの引き継ぎ', message: '', scope: WHOLE_SCOPE },
      appVersion: '0.1.0',
      createdAt: '2022-03-31T17:15:00.000+09:00',
      createdBy: '甲野',
      packageId: PACKAGE_ID,
    },
    () => true,
  );
  const built = buildPackage(plan, MATERIALS);
  if (!built.ok) throw new Error(built.error.code);
  return built.value.map((entry) => ({
    name: entry.path,
    data: entry.source === 'text' ? Buffer.from(entry.text) : PHOTO,
    method: entry.source === 'text' ? 8 : 0,
  }));
}

/** The entries with one of them changed. */
export function bent(path: string, change: (entry: RawEntry) => RawEntry): readonly RawEntry[] {
  return packageEntries().map((entry) => (entry.name === path ? change(entry) : entry));
}

/** The entries with the manifest's text changed; nothing else follows it. */
export function withManifest(change: (text: string) => string): readonly RawEntry[] {
  return bent('manifest.json', (entry) => ({ ...entry, data: Buffer.from(change(entry.data.toString())) }));
}
