import { emptyOldTrash } from '#shared/rules/empty-old-trash';
import type { Rule } from '#shared/rules/rule';
import type { AttachmentStore } from './attachments/attachment-store';
import type { Backups } from './backups/backups';
import type { SnapshotKeeper } from './snapshot/snapshot-keeper';
import type { Every } from './store-options';

const WATCH_MS = 5_000;
const MINUTE_MS = 60_000;
const AFTER_OPENING_MS = 2_000;
const BACKUP_AFTER_MS = 15 * MINUTE_MS;
const IDLE_MS = 2 * MINUTE_MS;
/** Below this a snapshot when idle would write more than it spares the next opening. */
const WORTH_A_SNAPSHOT_BYTES = 262_144;
/** Who removes what has lain in the trash for long. */
const HOUSEKEEPER = 'ハミダシ帖';

/** What the housekeeping needs of the archive it keeps. */
export interface Household {
  readonly now: () => Date;
  readonly lastSeq: () => number;
  /** milliseconds since 1970 */
  readonly lastSave: () => number;
  /** nothing is written by itself: the lock was lost, or the person has to decide about a foreign file first */
  readonly isAtRest: () => boolean;
  /** looks whether the lock and archive.json are still ours, and tells when not */
  readonly lookAround: () => Promise<void>;
  readonly commit: (rule: Rule, by: string) => Promise<void>;
  readonly keeper: SnapshotKeeper;
  readonly backups: Backups;
  readonly attachments: AttachmentStore;
}

/** What an open archive does by the clock. Answers how to end it. */
export function keepHouse(house: Household, every: Every): () => void {
  const { now, keeper, backups } = house;
  let lastBackup = { at: now().getTime(), seq: -1 };

  const backUp = async (reason: 'open' | 'timer'): Promise<void> => {
    const seq = house.lastSeq();
    const made = await backups.make(reason);
    if (made.ok) lastBackup = { at: now().getTime(), seq };
  };

  const stops = [
    // Told soon, not only at the next save: a person who types on is to know.
    every(WATCH_MS, house.lookAround),
    every(MINUTE_MS, async () => {
      if (house.isAtRest()) return;
      const isBackupDue = now().getTime() - lastBackup.at >= BACKUP_AFTER_MS;
      if (isBackupDue && house.lastSeq() !== lastBackup.seq) await backUp('timer');
      const isIdle = now().getTime() - house.lastSave() >= IDLE_MS;
      if (isIdle && keeper.journalBytes() >= WORTH_A_SNAPSHOT_BYTES) await keeper.take();
    }),
  ];
  // Once, when the person's first page has been drawn.
  const stopFirst = every(AFTER_OPENING_MS, async () => {
    stopFirst();
    if (house.isAtRest()) return;
    await backUp('open');
    await house.commit(emptyOldTrash, HOUSEKEEPER);
    await house.attachments.clearOld(now());
  });
  return () => {
    for (const stop of [...stops, stopFirst]) stop();
  };
}
