import { dirname } from 'node:path';
import { attachmentFile, attachmentsFolder } from '../archive-paths';
import { makeFolderDurably, publishFile, type StagedFile, stageFile } from '../durable-write';
import { chunksOf, hashOfFile } from '../file-chunks';
import type { Disk } from '../file-system';

/** An attachment file in the archive folder. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** Copies a file into the archive under its hash, a megabyte at a time; the same bytes are kept once. */
export async function storeAttachment(disk: Disk, folder: string, source: string): Promise<StoredFile> {
  await makeFolderDurably(disk, attachmentsFolder(folder));
  const staged = await stageFile(disk, attachmentsFolder(folder), 'incoming', chunksOf(disk, source));
  const target = attachmentFile(folder, staged.sha256);
  try {
    await settleUnderHash(disk, staged, target);
  } catch (error) {
    await disk.fs.removeFile(staged.path).catch(() => undefined);
    throw error;
  }
  return { sha256: staged.sha256, bytes: staged.bytes };
}

/** A file that bears the right name but other bytes was damaged since: the good copy takes its place. */
async function settleUnderHash(disk: Disk, staged: StagedFile, target: string): Promise<void> {
  if ((await hashOfFile(disk, target)) === staged.sha256) {
    await disk.fs.removeFile(staged.path);
    return;
  }
  await makeFolderDurably(disk, dirname(target));
  await publishFile(disk, staged, target);
}
