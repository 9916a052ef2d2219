import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { buildRecord, idOf, WHOLE_SCOPE } from '#shared/handoff/testing/build-records';
import type { ArchiveRecord } from '#shared/model/record';
import type { ArchiveStore } from '../../archive/archive-store';
import { createArchive } from '../../archive/create-archive';
import type { Disk } from '../../archive/file-system';
import { nodeDisk } from '../../archive/node-disk';
import { opened } from '../../archive/testing/build-archive';
import { type ExportRequest, type ExportWatch, exportPackage } from '../export-package';
import { sha256, VIEWER_TEMPLATE } from './package-fixture';

const AT = '2022-03-31T17:15:42.000+09:00';

/** An attachment record of these bytes. */
export function attachmentOf(number: number, fileName: string, mediaType: string, bytes: Buffer) {
  return buildRecord('attachment', number, {
    fileName,
    mediaType,
    bytes: bytes.length,
    sha256: sha256(bytes),
  });
}

/** A real archive on disk, opened, with the viewer's page beside it. */
export async function archiveWith(
  folder: string,
  records: readonly ArchiveRecord[],
  files: readonly Buffer[] = [],
): Promise<ArchiveStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  await writeFile(join(folder, 'viewer.html'), VIEWER_TEMPLATE);
  const placed = await Promise.all(
    files.map(async (bytes) => {
      const path = join(incoming, sha256(bytes));
      await writeFile(path, bytes);
      return { sha256: sha256(bytes), path };
    }),
  );
  const archive = join(folder, 'archive');
  const now = () => new Date(AT);
  await createArchive(nodeDisk, archive, { name: '霧沢市ハミダシ隊', records, files: placed }, now);
  const store = await opened(archive);
  onTestFinished(() => store.close());
  return store;
}

export interface Exporting extends Partial<ExportRequest>, Partial<ExportWatch> {
  readonly disk?: Disk;
}

/** Exports everything that may go into `folder`/package.zip. */
export function exporting(
  store: ArchiveStore,
  folder: string,
  { disk, signal, onBytes, ...request }: Exporting = {},
) {
  return exportPackage(
    disk ?? nodeDisk,
    store,
    {
      choice: { title: '第8期からの引き継ぎ', message: '', scope: WHOLE_SCOPE },
      viewerTemplate: join(folder, 'viewer.html'),
      appVersion: '0.1.0',
      packageId: idOf(901),
      createdAt: AT,
      createdBy: '甲野',
      target: join(folder, 'package.zip'),
      ...request,
    },
    { signal: signal ?? new AbortController().signal, onBytes: onBytes ?? (() => undefined) },
  );
}

export const unwatched: { readonly signal: AbortSignal; readonly onBytes: () => void } = {
  signal: new AbortController().signal,
  onBytes: () => undefined,
};
