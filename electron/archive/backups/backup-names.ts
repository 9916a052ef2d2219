import { stampOf } from '../keep-file';

export const BACKUP_REASONS = ['open', 'timer', 'import', 'merge', 'migration', 'restore', 'manual'] as const;
/** Why a backup was made. */
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** What the name of a backup's file tells. */
export interface BackupName {
  readonly fileName: string;
  readonly madeAt: Date;
  readonly reason: BackupReason;
  /** number of the newest transaction in it */
  readonly seq: number;
}

// 20210416-183000_timer_128.json.gz
const NAME = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)_([a-z]+)_(\d+)\.json\.gz$/;

export const backupFileName = (madeAt: Date, reason: BackupReason, seq: number): string =>
  `${stampOf(madeAt)}_${reason}_${seq}.json.gz`;

/** Undefined for a file that is no backup of ours. */
export function parseBackupName(fileName: string): BackupName | undefined {
  const [, year, month, day, hour, minute, second, word, seq] = NAME.exec(fileName) ?? [];
  const reason = BACKUP_REASONS.find((known) => known === word);
  if (reason === undefined || seq === undefined) return undefined;
  const numbers = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 1, d = 1, h = 0, mi = 0, s = 0] = numbers;
  return { fileName, madeAt: new Date(y, mo - 1, d, h, mi, s), reason, seq: Number(seq) };
}
