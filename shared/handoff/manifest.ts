import * as v from 'valibot';
import { ok, type Result } from '../contract/result';
import { sha256 } from '../model/fields';
import { parseBoundedJson } from './bounded-json';
import { canonicalJson } from './canonical-json';
import { type PackageAbout, packageAboutEntries } from './package-about';
import { packageFailure } from './package-failure';
import { PACKAGE_FORMAT, PACKAGE_VERSION } from './package-format';

const manifestSchema = v.looseObject({
  format: v.literal(PACKAGE_FORMAT),
  formatVersion: v.literal(PACKAGE_VERSION),
  ...packageAboutEntries,
  files: v.array(
    v.looseObject({ path: v.string(), bytes: v.pipe(v.number(), v.integer(), v.minValue(0)), sha256 }),
  ),
});

/** manifest.json: what the package is, and every other file in it with its hash. */
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

export function manifestText(about: PackageAbout, files: readonly ManifestFile[]): string {
  return canonicalJson({ format: PACKAGE_FORMAT, formatVersion: PACKAGE_VERSION, ...about, files }, 1);
}

/** Reads manifest.json out of someone else's package. */
export function parseManifest(text: string): Result<Manifest> {
  const json = parseBoundedJson(text, '目録（manifest.json）');
  if (!json.ok) return json;
  const version = checkVersion(json.value, PACKAGE_FORMAT);
  if (!version.ok) return version;
  const manifest = v.safeParse(manifestSchema, json.value);
  return manifest.success
    ? ok(manifest.output)
    : packageFailure('damaged', '目録（manifest.json）の形が正しくありません');
}

const versionSchema = v.looseObject({ format: v.string(), formatVersion: v.pipe(v.number(), v.integer()) });

/** Tells another format and a newer version apart before anything else is looked at. */
export function checkVersion(value: unknown, format: string): Result<void> {
  const head = v.safeParse(versionSchema, value);
  if (!head.success || head.output.format !== format) return packageFailure('not_a_package', '');
  return head.output.formatVersion > PACKAGE_VERSION ? packageFailure('newer_version', '') : ok(undefined);
}
