import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { attachmentFile, attachmentsFolder } from './archive-paths';
import type { StoredFile } from './attachments/attachment-store';
import { makeFolderDurably, publishFile, type StagedFile, stageFile } from './durable-write';
import { errnoOf } from './errno';
import type { Disk } from './file-system';

const CHUNK_BYTES = 1_048_576;

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

/** SHA-256 of a file in hex, read a megabyte at a time; undefined when there is none. */
export async function hashOfFile(disk: Disk, path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of chunksOf(disk, path)) hash.update(chunk);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
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

/** A file's bytes, a megabyte at a time. */
export async function* chunksOf(disk: Disk, path: string): AsyncGenerator<Uint8Array> {
  const file = await disk.fs.open(path, 'r');
  try {
    let position = 0;
    for (;;) {
      const chunk = new Uint8Array(CHUNK_BYTES);
      const read = await file.read(chunk, position);
      if (read === 0) return;
      position += read;
      yield chunk.subarray(0, read);
    }
  } finally {
    await file.close();
  }
}
