import { unlink } from 'node:fs/promises';
import type { MethodInput, MethodOutput } from '#shared/contract/contract';
import { ok, type Result } from '#shared/contract/result';
import type { SessionStatus } from '../archive/session-status';
import type { PackageWork } from '../handoff/package-work';
import { readPackage } from '../handoff/read-package';
import type { AppContext } from './app-context';
import { replaced } from './archive-status';
import type { Job } from './jobs';
import type { UploadedFile } from './uploads';

/**
 * Makes a new archive of an uploaded package, ZIP or viewer file. Everything in it is checked before anything is made,
 * and the archive that is open stays open until the new one is.
 */
export async function openPackage(
  context: AppContext,
  { uploadId, jobId, folderId }: MethodInput<'archive.openPackage'>,
): Promise<Result<MethodOutput<'archive.openPackage'>>> {
  const chosen = folderId === undefined ? ok(undefined) : context.folders.pathOf(folderId);
  if (!chosen.ok) return chosen;
  const upload = await context.uploads.take(uploadId);
  if (!upload.ok) return upload;
  const job = context.jobs.start(jobId);
  const unpacked: string[] = [];
  try {
    return replaced(context, await unpackInto(context, chosen.value, upload.value, job, unpacked));
  } finally {
    for (const path of [upload.value.path, ...unpacked]) await unlink(path).catch(() => undefined);
    job.finish();
  }
}

async function unpackInto(
  { session, tempFiles }: AppContext,
  chosen: string | undefined,
  upload: UploadedFile,
  job: Job,
  unpacked: string[],
): Promise<Result<SessionStatus>> {
  const place = async (): Promise<string> => {
    const path = await tempFiles.newPath();
    unpacked.push(path);
    return path;
  };
  const read = await readPackage(upload.path, place, reading(job, upload.bytes));
  if (!read.ok) return read;
  const { about, records, files } = read.value;
  return session.createFromRecords(
    chosen,
    about.archiveName.trim() || about.title.trim() || '受け取った引き継ぎ',
    records,
    [...files].map(([sha256, path]) => ({ sha256, path })),
    job,
  );
}

/** The content is not known before it is read: progress runs against the size of the file, packed. */
function reading(job: Job, totalBytes: number): PackageWork {
  let done = 0;
  return {
    signal: job.signal,
    onBytes: (bytes) => {
      done = Math.min(done + bytes, totalBytes);
      job.progress(done, totalBytes, 'パッケージの中身を確かめています');
    },
  };
}
