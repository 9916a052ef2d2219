import { basename } from 'node:path';
import { archiveFile, firstFile, previousFile, quarantineFolder } from './archive-paths';
import { makeFolderDurably, syncFolder } from './durable-write';
import type { Disk } from './file-system';
import { listHistory } from './journal/history-files';
import { listSegments } from './journal/segment-names';
import { witnessFile } from './journal/witness';
import { freeName } from './keep-file';

/**
 * Moves folders that lie where files of ours belong into quarantine/: nothing could be written there. Answers where
 * they lie now, as absolute paths. Only the owner of the lock may do so.
 */
export async function setFoldersAside(disk: Disk, folder: string, now: Date): Promise<readonly string[]> {
  const segments = (await listSegments(disk, folder)).map(({ path }) => path);
  const months = await listHistory(disk, folder);
  const ours = [archiveFile, previousFile, firstFile, witnessFile].map((place) => place(folder));
  const moved: string[] = [];
  for (const path of [...ours, ...segments, ...months]) {
    const facts = await disk.fs.facts(path).catch(() => undefined);
    if (!facts?.isFolder) continue;
    const quarantine = quarantineFolder(folder);
    await makeFolderDurably(disk, quarantine);
    const target = await freeName(disk, quarantine, now, basename(path));
    await disk.fs.rename(path, target);
    await syncFolder(disk, quarantine);
    moved.push(target);
  }
  return moved;
}
