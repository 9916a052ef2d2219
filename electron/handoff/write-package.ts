import { basename, dirname } from 'node:path';
import type { Result } from '#shared/contract/result';
import type { PackageEntry } from '#shared/handoff/build-package';
import { publishFile, stageFile } from '../archive/durable-write';
import { hashOfFile } from '../archive/file-chunks';
import type { Disk } from '../archive/file-system';
import { attempt, StoreError } from '../archive/store-error';
import type { PackageWork } from './package-work';
import { readPackage } from './read-package';
import { cancelledWork } from './refused-package';
import { type FilePath, zipStream } from './zip-stream';

export interface PackageToWrite {
  readonly entries: readonly PackageEntry[];
  readonly packageId: string;
  /** ISO 8601 with offset */
  readonly createdAt: string;
  readonly filePath: FilePath;
  readonly writing: PackageWork;
  readonly checking: PackageWork;
}

export interface WrittenPackage {
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a package so that `target` holds either what it held before or the whole new one. The temp file is read back
 * with the importer's own reader before it takes the name, and the file under its name is compared with it afterwards:
 * a package is handed over once, and a defect in it would be found out a year later.
 */
export function writePackage(
  disk: Disk,
  target: string,
  { entries, packageId, createdAt, filePath, writing, checking }: PackageToWrite,
): Promise<Result<WrittenPackage>> {
  return attempt(target, async () => {
    const chunks = watched(zipStream(entries, createdAt, filePath), writing);
    const staged = await stageFile(disk, dirname(target), basename(target), chunks);
    try {
      const read = await readPackage(staged.path, undefined, checking);
      if (!read.ok)
        throw new StoreError(read.error.code === 'package_unreadable' ? failedCheck(target) : read.error);
      if (read.value.about.packageId !== packageId) throw new StoreError(failedCheck(target));
      if (checking.signal.aborted) throw cancelledWork();
    } catch (error) {
      await disk.fs.removeFile(staged.path).catch(() => undefined);
      throw error;
    }
    await publishFile(disk, staged, target);
    const { bytes, sha256 } = staged;
    if ((await hashOfFile(disk, target)) !== sha256) throw new StoreError(failedCheck(target));
    return { bytes, sha256 };
  });
}

/** What was read back is not what was written: the disk, or a program between, changed it. */
const failedCheck = (path: string) => ({ code: 'disk', trouble: 'io', path }) as const;

async function* watched(chunks: AsyncIterable<Uint8Array>, work: PackageWork): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (work.signal.aborted) throw cancelledWork();
    work.onBytes(chunk.length);
    yield chunk;
  }
}
