import { basename, dirname, join } from 'node:path';
import { makeFolderDurably, publishFile, stageFile } from '../durable-write';
import { chunksOf } from '../file-chunks';
import type { Disk } from '../file-system';
import { folderNameFrom } from '../folder-name';
import { StoreError } from '../store-error';
import { isSoundBackup } from './gzip-file';

/** A folder on another disk that gets every backup, and the attachments with it. */
export interface SecondPlace {
  /** folder the person chose; never made: a stick that is not plugged in must not become a folder of this disk */
  readonly root: string;
  /** folder of this archive inside it */
  readonly own: string;
  /** copies a backup there, and the attachments that are not there yet */
  readonly bring: (backupFile: string) => Promise<void>;
}

export const secondBackups = (place: Pick<SecondPlace, 'own'>): string => join(place.own, 'backups');

/** The second place of one archive; several archives may share the folder. */
export function secondPlaceFor(
  disk: Disk,
  root: string,
  archive: { readonly archiveId: string; readonly name: string },
  attachmentPaths: () => Promise<readonly string[]>,
): SecondPlace {
  const own = join(root, `${folderNameFrom(archive.name)}-${archive.archiveId.slice(-6)}`);
  return {
    root,
    own,
    bring: async (backupFile) => {
      const there = await disk.fs.facts(root).catch(() => undefined);
      if (!there?.isFolder) throw new StoreError({ code: 'disk', trouble: 'not_found', path: root });
      const target = join(secondBackups({ own }), basename(backupFile));
      await copyOnce(disk, backupFile, target);
      if (!(await isSoundBackup(disk, target))) {
        await disk.fs.removeFile(target).catch(() => undefined);
        throw new StoreError({ code: 'disk', trouble: 'io', path: root });
      }
      for (const path of await attachmentPaths()) {
        const sha256 = basename(path);
        await copyOnce(disk, path, join(own, 'attachments', sha256.slice(0, 2), sha256));
      }
    },
  };
}

async function copyOnce(disk: Disk, from: string, to: string): Promise<void> {
  const [source, there] = await Promise.all([disk.fs.facts(from), disk.fs.facts(to).catch(() => undefined)]);
  if (there?.bytes === source.bytes) return;
  await makeFolderDurably(disk, dirname(to));
  await publishFile(disk, await stageFile(disk, dirname(to), basename(to), chunksOf(disk, from)), to);
}
