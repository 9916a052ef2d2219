import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { extractFromViewer } from '#shared/handoff/extract-from-viewer';
import { PACKAGE_LIMITS } from '#shared/handoff/package-limits';
import { StoreError } from '../archive/store-error';
import { utf8Text } from '../archive/utf8-text';
import type { PackageWork } from './package-work';
import type { PlaceFor, ReceivedPackage } from './received-package';
import { cancelledWork, refusedPackage } from './refused-package';

/**
 * Reads the viewer file that was sent alone: the same records as its ZIP holds, and of the files the pictures it
 * carries inside. Throws a refusal at the first thing wrong.
 */
export async function readViewerPackage(
  path: string,
  place: PlaceFor,
  work: PackageWork,
): Promise<ReceivedPackage> {
  const { size } = await stat(path);
  if (size > PACKAGE_LIMITS.viewerBytes) {
    throw refusedPackage('too_large', `閲覧用ファイルは${PACKAGE_LIMITS.viewerBytes / 1_000_000} MBまでです`);
  }
  const html = utf8Text(await readFile(path));
  if (html === undefined) throw refusedPackage('not_a_package', '');
  const data = extractFromViewer(html);
  if (!data.ok) throw new StoreError(data.error);
  work.onBytes(size);

  const { about, records, images } = data.value;
  const files = new Map<string, string>();
  for (const record of records) {
    if (work.signal.aborted) throw cancelledWork();
    const image = record.kind === 'attachment' ? images[record.sha256] : undefined;
    if (record.kind !== 'attachment' || image === undefined || files.has(record.sha256)) continue;
    const bytes = Buffer.from(image, 'base64');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== record.sha256 || bytes.length !== record.bytes) {
      throw refusedPackage('damaged', '添付の画像が作られたときと変わっています');
    }
    const target = await place?.(sha256);
    if (target === undefined) continue;
    await writeFile(target, bytes, { flag: 'wx' });
    files.set(sha256, target);
  }
  return { about, records, files };
}
