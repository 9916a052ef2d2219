import type { BackupName } from './backup-names';

const KEPT_OF_TODAY = 3;
const DAYS = 10;

/**
 * Which backups to remove: kept are the newest three of today, the newest of each of the ten days before, and the
 * newest of every month; what was made before a change of the archive's form is kept for good. Days and months are
 * this machine's.
 */
export function backupsToRemove(backups: readonly BackupName[], now: Date): readonly BackupName[] {
  const newestFirst = [...backups].sort((a, b) => b.madeAt.getTime() - a.madeAt.getTime() || b.seq - a.seq);
  const today = dayOf(now);
  const oldestDay = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS));
  const kept = new Set<BackupName>();
  const seen = new Map<string, number>();
  const isAmong = (key: string, count: number): boolean => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before < count;
  };
  for (const backup of newestFirst) {
    const day = dayOf(backup.madeAt);
    const isRecent = day >= oldestDay && isAmong(day, day >= today ? KEPT_OF_TODAY : 1);
    const isOfMonth = isAmong(day.slice(0, 7), 1);
    if (isRecent || isOfMonth || backup.reason === 'migration') kept.add(backup);
  }
  return backups.filter((backup) => !kept.has(backup));
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
