import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { deflateRaw, type ZlibOptions } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { PackageEntry } from '#shared/handoff/build-package';
import type { PackageFile } from '#shared/handoff/package-files';
import { PACKAGE_LIMITS } from '#shared/handoff/package-limits';
import { StoreError } from '../archive/store-error';

const deflated = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);

/** absolute path of a file of the archive; undefined when it is missing */
export type FilePath = (sha256: string) => string | undefined;

/** Plain files that everybody may read, whoever packs them. */
const MODE = 0o100644;

/**
 * The bytes of a ZIP of the entries. The same entries and time give the same bytes, in every time zone: all entries bear
 * the time as it is written in `createdAt`, and no system's own times or rights go in. Files are stored as they are;
 * pictures and office files are compressed already.
 */
export async function* zipStream(
  entries: readonly PackageEntry[],
  createdAt: string,
  filePath: FilePath,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream;
  if (!(output instanceof PassThrough)) throw new Error('yazl no longer writes to a PassThrough');
  zip.on('error', (error) => output.destroy(error));
  let copying: Readable | undefined;
  const options = { mtime: writtenTime(createdAt), mode: MODE, forceDosTimestamp: true };
  for (const entry of entries) {
    if (entry.source === 'text') {
      const bytes = Buffer.from(entry.text, 'utf8');
      zip.addBuffer(bytes, entry.path, { ...options, compress: await isWorthCompressing(bytes) });
    } else {
      const { file } = entry;
      zip.addReadStreamLazy(entry.path, { ...options, compress: false, size: file.bytes }, (give) => {
        copying = Readable.from(fileChunks(file, filePath), { objectMode: false });
        // yazl pipes the stream and does not look at its errors.
        copying.on('error', (error) => output.destroy(error));
        give(null, copying);
      });
    }
  }
  zip.end();
  try {
    yield* output;
  } finally {
    // Stopped half-way, the file being copied would stay open.
    copying?.destroy();
  }
}

/**
 * A long text of almost nothing else than repetition is stored as it is: it would go over the ratio that readers, ours
 * among them, take for an attack. The quick level packs less than the real one, hence a quarter of the limit.
 */
async function isWorthCompressing(bytes: Buffer): Promise<boolean> {
  if (bytes.length <= PACKAGE_LIMITS.ratioFromBytes) return true;
  const packed = await deflated(bytes, { level: 1 });
  return bytes.length * 4 < packed.length * PACKAGE_LIMITS.ratio;
}

/** ZIP times are a wall clock without a zone: the one written in the ISO text, whatever this machine's zone is. */
function writtenTime(createdAt: string): Date {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = createdAt
    .slice(0, 19)
    .split(/\D/)
    .map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

async function* fileChunks(file: PackageFile, filePath: FilePath): AsyncGenerator<Uint8Array> {
  const path = filePath(file.sha256);
  if (path === undefined) throw changedFile(file);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) throw changedFile(file);
}

const changedFile = (file: PackageFile): StoreError =>
  new StoreError({
    code: 'rule_broken',
    sentence: `添付ファイル「${file.fileName}」の中身が、保存したときと変わっているか、失われています。この添付を外すと書き出せます`,
  });
