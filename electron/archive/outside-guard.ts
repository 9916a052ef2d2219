import { archiveFile, conflictsFolder } from './archive-paths';
import { keepCopy } from './keep-file';
import type { OutsideChange } from './outside-change';
import { parseArchiveFile } from './snapshot/archive-file';
import type { SnapshotWatch } from './snapshot/snapshot-watch';
import { StoreError } from './store-error';
import type { StoreOptions } from './store-options';
import { timestampOf } from './timestamp';

/** Notices an archive.json that another program wrote, and keeps it. */
export interface OutsideGuard {
  /**
   * Copies such a file to conflicts/ before anything else happens; ours goes on in the journal. Another archive in
   * this one's place is no version of ours: nothing is to be written beside it.
   *
   * @throws StoreError `archive_missing`, `archive_changed_outside`; the disk's error
   */
  readonly notice: () => Promise<void>;
  /** what was noticed and nobody has decided on */
  readonly current: () => OutsideChange | undefined;
  /** the person has decided */
  readonly settle: () => void;
}

/** @param confirm rejects when another writer has taken the archive over: then the file is theirs, and none foreign */
export function createOutsideGuard(
  folder: string,
  archiveId: string,
  watch: SnapshotWatch,
  confirm: () => Promise<void>,
  { disk, now }: StoreOptions,
  onChange: () => void,
): OutsideGuard {
  let current: OutsideChange | undefined;
  return {
    notice: async () => {
      const foreign = await watch.changed();
      if (!foreign) return;
      await confirm();
      const file = archiveFile(folder);
      const read = parseArchiveFile(foreign.bytes, file);
      if (read.ok && read.value.snapshot.archiveId !== archiveId) {
        throw new StoreError({ code: 'archive_changed_outside', file });
      }
      const conflictFile = await keepCopy(disk, conflictsFolder(folder), now(), file, foreign.bytes);
      const theirs = read.ok && !read.value.newer ? read.value.snapshot : undefined;
      current = { at: timestampOf(now()), conflictFile, theirs };
      watch.settle(foreign);
      onChange();
    },
    current: () => current,
    settle: () => {
      current = undefined;
      onChange();
    },
  };
}
