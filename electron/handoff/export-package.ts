import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/contract/result';
import { buildPackage } from '#shared/handoff/build-package';
import { countKinds, type KindCounts } from '#shared/handoff/count-kinds';
import type { HandoffChoice } from '#shared/handoff/handoff-choice';
import { packageFiles } from '#shared/handoff/package-files';
import { chooseReadings, type PackageReadings } from '#shared/handoff/package-readings';
import { type PackagePlan, planPackage } from '#shared/handoff/plan-package';
import type { ArchiveStore } from '../archive/archive-store';
import type { Disk } from '../archive/file-system';
import { attempt } from '../archive/store-error';
import type { PackageWork } from './package-work';
import { type WrittenPackage, writePackage } from './write-package';

export interface ExportRequest {
  readonly choice: HandoffChoice;
  /** absolute path of the built viewer page */
  readonly viewerTemplate: string;
  readonly appVersion: string;
  readonly packageId: string;
  /** ISO 8601 with offset */
  readonly createdAt: string;
  readonly createdBy: string;
  /** absolute path of what the page sent about how the texts are read; absent when it sent nothing */
  readonly readings?: string | undefined;
  /** absolute path of the ZIP to write */
  readonly target: string;
}

/** How an export is followed; `totalBytes` is what one pass over the package's content handles. */
export interface ExportWatch {
  readonly signal: AbortSignal;
  readonly onBytes: (step: 'writing' | 'checking', bytes: number, totalBytes: number) => void;
}

export interface ExportedPackage extends WrittenPackage {
  readonly counts: KindCounts;
  /** files that went along */
  readonly files: number;
  /** files the chosen records name and the archive has lost */
  readonly missingFiles: number;
}

/** Makes a handoff package of what the archive holds at this moment. The archive is only read. */
export async function exportPackage(
  disk: Disk,
  store: ArchiveStore,
  request: ExportRequest,
  watch: ExportWatch,
): Promise<Result<ExportedPackage>> {
  const records = new Map(store.records);
  const present = await presentFiles(store);
  const plan = planPackage({ ...request, records, info: store.info }, (sha256) => present.has(sha256));
  const template = await attempt(request.viewerTemplate, () => readFile(request.viewerTemplate, 'utf8'));
  if (!template.ok) return template;
  const images = await attempt(store.folder, () => inlinedImages(plan, present));
  if (!images.ok) return images;
  const readings = await readingsFor(plan, request.readings);
  if (!readings.ok) return readings;
  if (watch.signal.aborted) return fail({ code: 'cancelled' });

  const entries = buildPackage(plan, {
    viewerTemplate: template.value,
    images: images.value,
    readings: readings.value,
    measure,
  });
  if (!entries.ok) return entries;
  const totalBytes = entries.value.reduce(
    (sum, entry) => sum + (entry.source === 'file' ? entry.file.bytes : Buffer.byteLength(entry.text)),
    0,
  );
  const step = (name: 'writing' | 'checking'): PackageWork => ({
    signal: watch.signal,
    onBytes: (bytes) => watch.onBytes(name, bytes, totalBytes),
  });
  const written = await writePackage(disk, request.target, {
    entries: entries.value,
    packageId: request.packageId,
    createdAt: request.createdAt,
    filePath: (sha256) => present.get(sha256),
    writing: step('writing'),
    checking: step('checking'),
  });
  if (!written.ok) return written;
  const files = plan.files.length;
  const missingFiles = packageFiles(plan.records).length - files;
  return ok({ ...written.value, counts: countKinds(plan.records), files, missingFiles });
}

async function readingsFor(plan: PackagePlan, file: string | undefined): Promise<Result<PackageReadings>> {
  if (file === undefined) return ok({});
  const sent = await attempt(file, () => readFile(file, 'utf8'));
  return sent.ok ? chooseReadings(sent.value, plan.records) : sent;
}

/** Paths of the attachments' files that are really there: an archive made of a viewer file lacks some. */
async function presentFiles(store: ArchiveStore): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  for (const record of store.records.values()) {
    if (record.kind !== 'attachment' || paths.has(record.sha256)) continue;
    const path = await store.attachments.pathOf(record.sha256);
    if (path !== undefined) paths.set(record.sha256, path);
  }
  return paths;
}

async function inlinedImages(
  plan: PackagePlan,
  present: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, string>>> {
  const images: Record<string, string> = {};
  for (const { sha256 } of plan.inlined) {
    const path = present.get(sha256);
    if (path !== undefined) images[sha256] = await readFile(path, 'base64');
  }
  return images;
}

function measure(text: string): { readonly bytes: number; readonly sha256: string } {
  return { bytes: Buffer.byteLength(text), sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}
