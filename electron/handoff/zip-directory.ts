import type { Entry, LocalFileHeader, ZipFile } from 'yauzl';
import { nameKey } from '#shared/handoff/name-key';
import { PACKAGE_LIMITS } from '#shared/handoff/package-limits';
import type { BoundedReader } from './bounded-reader';
import { entryName } from './entry-name';
import { refusedPackage } from './refused-package';

/** A file in a ZIP that passed every check of the directory. */
export interface ZipMember {
  readonly name: string;
  /** unpacked */
  readonly bytes: number;
  readonly entry: Entry;
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const HAS_DESCRIPTOR = 0x8;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the whole central directory and holds it against the policy before a single byte is unpacked: number and size
 * of entries, plain files only, names unique on every system, and no two entries sharing bytes. By name.
 */
export async function readDirectory(
  zip: ZipFile,
  reader: BoundedReader,
): Promise<ReadonlyMap<string, ZipMember>> {
  if (zip.entryCount > PACKAGE_LIMITS.entries) {
    throw refusedPackage('too_many_entries', `${PACKAGE_LIMITS.entries.toLocaleString('ja')}個までです`);
  }
  const directoryStart = cursorOf(zip);
  const members = new Map<string, ZipMember>();
  const keys = new Set<string>();
  const extents: Extent[] = [];
  let unpacked = 0;
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entryName(entry);
    checkEntry(entry, name);
    if (keys.has(nameKey(name))) throw refusedPackage('suspicious', '同じ名前のファイルが2つ以上あります');
    keys.add(nameKey(name));
    unpacked += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (unpacked > PACKAGE_LIMITS.unpackedBytes) {
      throw refusedPackage('too_large', `中身は${PACKAGE_LIMITS.unpackedBytes / 1_000_000} MBまでです`);
    }
    extents.push(await extentOf(zip, entry, reader));
    if (!name.endsWith('/')) members.set(name, { name, bytes: entry.uncompressedSize, entry });
  }
  if (isTooDense(unpacked, packed)) throw tooDense();
  checkExtents(extents, directoryStart);
  await checkDirectoryEnd(reader, cursorOf(zip));
  return members;
}

function checkEntry(entry: Entry, name: string): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) {
    throw refusedPackage('suspicious', '暗号化されたファイルが入っています');
  }
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw refusedPackage('suspicious', '知らない方法で圧縮されたファイルが入っています');
  }
  if (!isPlain(entry, name)) throw refusedPackage('suspicious', 'ふつうのファイルではないものが入っています');
  if (entry.compressionMethod === STORED && entry.compressedSize !== entry.uncompressedSize) {
    throw refusedPackage('damaged', 'ファイルの大きさや名前の控えが食い違っています');
  }
  if (isTooDense(entry.uncompressedSize, entry.compressedSize)) throw tooDense();
}

/** A regular file, or a folder's own empty entry. Unix writers keep the type in the upper half of the attributes. */
function isPlain(entry: Entry, name: string): boolean {
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  const isFolder = name.endsWith('/');
  if (isFolder) return (type === 0 || type === 0o040000) && entry.uncompressedSize === 0;
  const dosFolderOrLink = (entry.externalFileAttributes & (0x10 | 0x400)) !== 0;
  return (type === 0 || type === 0o100000) && !dosFolderOrLink;
}

function isTooDense(unpacked: number, packed: number): boolean {
  return unpacked > PACKAGE_LIMITS.ratioFromBytes && unpacked > packed * PACKAGE_LIMITS.ratio;
}

const tooDense = () => refusedPackage('suspicious', '圧縮の割合が高すぎるファイルが入っています');

/** Where an entry lies from its local header to the end of its data, once both headers are seen to agree. */
async function extentOf(zip: ZipFile, entry: Entry, reader: BoundedReader): Promise<Extent> {
  const local = await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  const end = local.fileDataStart + entry.compressedSize;
  const described = (entry.generalPurposeBitFlag & HAS_DESCRIPTOR) !== 0;
  const agree =
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    (sameFacts(local, entry) || (described && isBlank(local)));
  const descriptor = described ? await descriptorLength(reader, end, entry) : 0;
  if (!agree || descriptor === undefined) {
    throw refusedPackage('damaged', 'ファイルの大きさや名前の控えが食い違っています');
  }
  return { start: entry.relativeOffsetOfLocalHeader, end: end + descriptor };
}

type SizeFacts = Pick<LocalFileHeader, 'crc32' | 'compressedSize' | 'uncompressedSize'>;

function sameFacts(a: SizeFacts, b: SizeFacts): boolean {
  return (
    a.crc32 === b.crc32 && a.compressedSize === b.compressedSize && a.uncompressedSize === b.uncompressedSize
  );
}

function isBlank(local: SizeFacts): boolean {
  return sameFacts(local, { crc32: 0, compressedSize: 0, uncompressedSize: 0 });
}

/** Length of the data descriptor behind an entry; undefined when it says other things than the directory. */
async function descriptorLength(
  reader: BoundedReader,
  at: number,
  entry: Entry,
): Promise<number | undefined> {
  const signature = Buffer.from([0x50, 0x4b, 0x07, 0x08]);
  const plain = Buffer.alloc(12);
  plain.writeUInt32LE(entry.crc32, 0);
  plain.writeUInt32LE(entry.compressedSize, 4);
  plain.writeUInt32LE(entry.uncompressedSize, 8);
  for (const expected of [Buffer.concat([signature, plain]), plain]) {
    const found = Buffer.alloc(expected.length);
    await reader.readFully(found, at);
    if (found.equals(expected)) return expected.length;
  }
  return undefined;
}

function checkExtents(extents: readonly Extent[], directoryStart: number): void {
  const ordered = [...extents].sort((a, b) => a.start - b.start);
  const overlaps = ordered.some((extent, at) => extent.end > (ordered[at + 1]?.start ?? directoryStart));
  if (overlaps) throw refusedPackage('suspicious', '中身の重なり合うファイルが入っています');
}

/** The directory must end where the closing record begins: entries beyond the declared number would go unchecked. */
async function checkDirectoryEnd(reader: BoundedReader, end: number): Promise<void> {
  const signature = Buffer.alloc(4);
  await reader.readFully(signature, end);
  const closing = signature.readUInt32LE(0);
  if (closing !== 0x06054b50 && closing !== 0x06064b50) {
    throw refusedPackage('suspicious', '目録に書かれた数と中身の数が違います');
  }
}

/** yauzl's place in the file; its type declaration says boolean, it is an offset. */
function cursorOf(zip: ZipFile): number {
  return Number(zip.readEntryCursor);
}
