import { fail, ok, type Result } from '../contract/result';
import { embedInViewer } from './embed-in-viewer';
import { type ManifestFile, manifestText } from './manifest';
import type { PackageFile } from './package-files';
import { MANIFEST_FILE, RECORDS_FILE, VIEWER_FILE } from './package-format';
import { PACKAGE_LIMITS } from './package-limits';
import type { PackageReadings } from './package-readings';
import { packageRecordsText } from './package-records';
import type { PackagePlan } from './plan-package';
import { recordFiles } from './record-files/record-files';
import { viewerDataText } from './viewer-data';

/** One file of the package: a text made here, or a file of the archive to be copied. */
export type PackageEntry =
  | { readonly path: string; readonly source: 'text'; readonly text: string }
  | { readonly path: string; readonly source: 'file'; readonly file: PackageFile };

export interface BuildMaterials {
  /** the viewer's page with its data element empty */
  readonly viewerTemplate: string;
  /** base64 of the plan's inlined pictures, by sha256 */
  readonly images: Readonly<Record<string, string>>;
  readonly readings: PackageReadings;
  /** size and hash of a text as UTF-8 */
  readonly measure: (text: string) => { readonly bytes: number; readonly sha256: string };
}

/**
 * All entries of a package, in the order they are written: the viewer first, so that it leads the list in Explorer and
 * Finder. The same plan and materials give the same entries. Refuses what our own reader would refuse.
 */
export function buildPackage(plan: PackagePlan, materials: BuildMaterials): Result<readonly PackageEntry[]> {
  const { about, records, files } = plan;
  const viewerWith = (readings: PackageReadings): string =>
    embedInViewer(
      materials.viewerTemplate,
      viewerDataText({
        about,
        records,
        images: materials.images,
        files: Object.fromEntries(files.map((file) => [file.sha256, file.path])),
        readings,
      }),
    );
  const whole = viewerWith(materials.readings);
  // A viewer that would be too large with its readings is still good without them.
  const viewer = materials.measure(whole).bytes > PACKAGE_LIMITS.viewerBytes ? viewerWith({}) : whole;
  const { packageId, archiveId, createdAt } = about;
  const texts = [
    { path: VIEWER_FILE, text: viewer },
    { path: RECORDS_FILE, text: packageRecordsText({ packageId, archiveId, savedAt: createdAt }, records) },
    ...recordFiles(records, files),
  ];
  const listed: readonly ManifestFile[] = [
    ...texts.map(({ path, text }) => ({ path, ...materials.measure(text) })),
    ...files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
  ];
  const manifest = manifestText(about, listed);
  const tooMuch = overLimits(listed, materials.measure(manifest).bytes);
  if (tooMuch) return tooMuch;
  const [first, ...others] = texts.map(({ path, text }) => ({ path, source: 'text' as const, text }));
  return ok([
    ...(first ? [first] : []),
    { path: MANIFEST_FILE, source: 'text', text: manifest },
    ...others,
    ...files.map((file) => ({ path: file.path, source: 'file' as const, file })),
  ]);
}

function overLimits(listed: readonly ManifestFile[], manifestBytes: number): Result<never> | undefined {
  const bytesOf = (path: string): number => listed.find((file) => file.path === path)?.bytes ?? 0;
  const total = listed.reduce((sum, file) => sum + file.bytes, manifestBytes);
  if (total > PACKAGE_LIMITS.unpackedBytes) {
    return fail({ code: 'too_large', limitBytes: PACKAGE_LIMITS.unpackedBytes });
  }
  const fits =
    listed.length + 1 <= PACKAGE_LIMITS.entries &&
    manifestBytes <= PACKAGE_LIMITS.manifestBytes &&
    bytesOf(RECORDS_FILE) <= PACKAGE_LIMITS.recordsBytes &&
    bytesOf(VIEWER_FILE) <= PACKAGE_LIMITS.viewerBytes;
  if (fits) return undefined;
  return fail({
    code: 'rule_broken',
    sentence: '記録が多すぎて1つのパッケージに収まりません。期や種別で分けて書き出してください',
  });
}
