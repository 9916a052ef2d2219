import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { fromRandomAccessReaderPromise, type ZipFile } from 'yauzl';
import { diskError } from '../archive/disk-trouble';
import { StoreError } from '../archive/store-error';
import { BoundedReader } from './bounded-reader';
import type { PackageWork } from './package-work';
import { cancelledWork, refusedPackage } from './refused-package';
import { readDirectory, type ZipMember } from './zip-directory';

/** A ZIP whose directory was checked whole. */
export interface OpenZip {
  readonly members: ReadonlyMap<string, ZipMember>;
  /** the unpacked bytes; throws before the last chunk is used when length or CRC do not hold */
  readonly chunks: (member: ZipMember, work: PackageWork) => AsyncGenerator<Uint8Array>;
}

/** Opens a ZIP from outside for as long as `use` runs. Everything wrong with it is thrown as a package's refusal. */
export async function withZip<T>(path: string, use: (zip: OpenZip) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const reader = new BoundedReader(handle, size);
    const zip = await asRefusal(() =>
      fromRandomAccessReaderPromise(reader, size, {
        autoClose: false,
        decodeStrings: false,
        validateEntrySizes: false,
      }),
    );
    const members = await asRefusal(() => readDirectory(zip, reader));
    return await use({ members, chunks: (member, work) => checkedChunks(zip, member, work) });
  } finally {
    await handle.close();
  }
}

async function* checkedChunks(
  zip: ZipFile,
  member: ZipMember,
  work: PackageWork,
): AsyncGenerator<Uint8Array> {
  const stream = await asRefusal(() => zip.openReadStreamPromise(member.entry));
  let bytes = 0;
  let crc = 0;
  try {
    for (const chunks = stream[Symbol.asyncIterator](); ; ) {
      if (work.signal.aborted) throw cancelledWork();
      const next: IteratorResult<Buffer> = await asRefusal(() => chunks.next());
      if (next.done) break;
      bytes += next.value.length;
      if (bytes > member.bytes) break;
      crc = crc32(next.value, crc);
      work.onBytes(next.value.length);
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
  if (bytes !== member.bytes || crc !== member.entry.crc32)
    throw refusedPackage('damaged', '中身が変わっています');
}

/** What yauzl and zlib throw over hostile bytes is the package's trouble; what the disk throws stays the disk's. */
async function asRefusal<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof StoreError || diskError(error, '')) throw error;
    throw refusedPackage('damaged', '途中で切れているか、ZIPの形が壊れています');
  }
}
