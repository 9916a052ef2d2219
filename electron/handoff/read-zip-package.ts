import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Result } from '#shared/contract/result';
import { type Manifest, type ManifestFile, parseManifest } from '#shared/handoff/manifest';
import { nameKey } from '#shared/handoff/name-key';
import { MANIFEST_FILE, RECORDS_FILE } from '#shared/handoff/package-format';
import { PACKAGE_LIMITS } from '#shared/handoff/package-limits';
import { parsePackageRecords } from '#shared/handoff/package-records';
import type { ArchiveRecord } from '#shared/model/record';
import { StoreError } from '../archive/store-error';
import { utf8Text } from '../archive/utf8-text';
import { type OpenZip, withZip } from './open-zip';
import type { PackageWork } from './package-work';
import type { PlaceFor, ReceivedPackage } from './received-package';
import { refusedPackage } from './refused-package';
import type { ZipMember } from './zip-directory';

/**
 * Reads a package's ZIP: the directory, then the manifest, then every file the manifest lists, with its length, CRC and
 * SHA-256, the records against the model, and the files the records name. Throws a refusal at the first thing wrong.
 */
export async function readZipPackage(
  path: string,
  place: PlaceFor,
  work: PackageWork,
): Promise<ReceivedPackage> {
  return withZip(path, async (zip) => {
    const inPackage = packageMembers(zip);
    const manifest = value(
      parseManifest(await readText(zip, memberAt(inPackage, MANIFEST_FILE), LIMITS.manifest, work)),
    );
    const listed = listedMembers(manifest, inPackage);
    const recordsEntry = listed.get(RECORDS_FILE);
    if (!recordsEntry) throw refusedPackage('damaged', '記録（archive.json）がありません');
    const records = await readRecords(zip, recordsEntry, manifest, work);
    const wanted = filesOf(records, manifest);

    const files = new Map<string, string>();
    for (const { member, file } of listed.values()) {
      if (file.path === RECORDS_FILE) continue;
      const target = wanted.has(file.path) ? await place?.(file.sha256) : undefined;
      await checkMember(zip, member, file, target, work);
      if (target !== undefined) files.set(file.sha256, target);
    }
    return { about: manifest, records, files };
  });
}

const LIMITS = { manifest: PACKAGE_LIMITS.manifestBytes, records: PACKAGE_LIMITS.recordsBytes } as const;

interface ListedMember {
  readonly member: ZipMember;
  readonly file: ManifestFile;
}

/**
 * The entries by their names in the package. Somebody who packed an unpacked folder again has one folder around it all;
 * systems add files of their own (Thumbs.db, .DS_Store), which are left alone: only what the manifest lists is used.
 */
function packageMembers(zip: OpenZip): ReadonlyMap<string, ZipMember> {
  if (zip.members.has(MANIFEST_FILE)) return zip.members;
  const around = [...zip.members.keys()].filter((name) => /^[^/]+\/manifest\.json$/.test(name));
  const folder = around.length === 1 ? around[0]?.slice(0, -MANIFEST_FILE.length) : undefined;
  if (folder === undefined) throw refusedPackage('not_a_package', '');
  return new Map(
    [...zip.members].flatMap(([name, member]) =>
      name.startsWith(folder) ? [[name.slice(folder.length), member]] : [],
    ),
  );
}

function memberAt(members: ReadonlyMap<string, ZipMember>, name: string): ZipMember {
  const member = members.get(name.normalize('NFC'));
  if (!member) throw refusedPackage('damaged', 'パッケージの中のファイルが足りません');
  return member;
}

function listedMembers(
  manifest: Manifest,
  members: ReadonlyMap<string, ZipMember>,
): ReadonlyMap<string, ListedMember> {
  const listed = new Map<string, ListedMember>();
  const keys = new Set([nameKey(MANIFEST_FILE)]);
  for (const file of manifest.files) {
    if (keys.has(nameKey(file.path))) throw refusedPackage('suspicious', '目録に同じ名前が2つ以上あります');
    keys.add(nameKey(file.path));
    const member = memberAt(members, file.path);
    if (member.bytes !== file.bytes) throw refusedPackage('damaged', '中身の大きさが目録と違います');
    listed.set(file.path, { member, file });
  }
  return listed;
}

async function readRecords(
  zip: OpenZip,
  { member, file }: ListedMember,
  manifest: Manifest,
  work: PackageWork,
): Promise<readonly ArchiveRecord[]> {
  const text = await readText(zip, member, LIMITS.records, work, file.sha256);
  return value(parsePackageRecords(text, manifest.packageId));
}

/** Paths of the listed files that attachment records name. A record whose file was not handed over is fine. */
function filesOf(records: readonly ArchiveRecord[], manifest: Manifest): ReadonlySet<string> {
  const byHash = new Map(
    manifest.files.filter((file) => file.path.startsWith('attachments/')).map((file) => [file.sha256, file]),
  );
  const paths = new Set<string>();
  for (const record of records) {
    const file = record.kind === 'attachment' ? byHash.get(record.sha256) : undefined;
    if (record.kind !== 'attachment' || !file) continue;
    if (file.bytes !== record.bytes) throw refusedPackage('damaged', '添付ファイルの大きさが記録と違います');
    paths.add(file.path);
  }
  return paths;
}

async function readText(
  zip: OpenZip,
  member: ZipMember,
  limit: number,
  work: PackageWork,
  sha256?: string,
): Promise<string> {
  if (member.bytes > limit)
    throw refusedPackage('too_large', `${Math.floor(limit / 1_000_000)} MBを超えるファイルがあります`);
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.chunks(member, work)) {
    hash.update(chunk);
    chunks.push(chunk);
  }
  if (sha256 !== undefined && hash.digest('hex') !== sha256) throw changed();
  const text = utf8Text(Buffer.concat(chunks));
  if (text === undefined) throw refusedPackage('damaged', '文字が壊れています');
  return text;
}

async function checkMember(
  zip: OpenZip,
  member: ZipMember,
  file: ManifestFile,
  target: string | undefined,
  work: PackageWork,
): Promise<void> {
  const hash = createHash('sha256');
  const hashed = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of zip.chunks(member, work)) {
      hash.update(chunk);
      yield chunk;
    }
  };
  if (target === undefined) for await (const _ of hashed());
  else await pipeline(hashed, createWriteStream(target, { flags: 'wx' }));
  if (hash.digest('hex') !== file.sha256) throw changed();
}

const changed = () => refusedPackage('damaged', '中身が作られたときと変わっています');

function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new StoreError(result.error);
}
