import { describe, expect, test } from 'vitest';
import { type BackupReason, backupFileName, parseBackupName } from './backup-names';
import { backupsToRemove } from './retention';

const backup = (text: string, reason: BackupReason = 'timer', seq = 1) => {
  const name = parseBackupName(backupFileName(new Date(text), reason, seq));
  if (!name) throw new Error(text);
  return name;
};
const kept = (names: readonly ReturnType<typeof backup>[], now: string): readonly string[] => {
  const removed = backupsToRemove(names, new Date(now));
  return names.filter((name) => !removed.includes(name)).map(({ fileName }) => fileName.slice(4, 13));
};

describe('of the backups', () => {
  test('of today the newest three stay', () => {
    const today = ['09:00', '10:00', '11:00', '12:00', '13:00'].map((time) => backup(`2024-05-10T${time}`));
    expect(kept(today, '2024-05-10T18:00')).toEqual(['0510-1100', '0510-1200', '0510-1300']);
  });

  test('of each of ten days before, the newest stays', () => {
    const days = Array.from({ length: 14 }, (_, day) => day + 1).flatMap((day) => [
      backup(`2024-05-${String(day).padStart(2, '0')}T09:00`),
      backup(`2024-05-${String(day).padStart(2, '0')}T17:00`),
    ]);
    expect(kept(days, '2024-05-14T08:00')).toEqual([
      ...Array.from({ length: 10 }, (_, day) => `05${String(day + 4).padStart(2, '0')}-1700`),
      '0514-0900',
      '0514-1700',
    ]);
  });

  test('of every month the newest stays for good', () => {
    const months = ['2023-11-03', '2023-11-29', '2023-12-01', '2024-01-31'].map((day) =>
      backup(`${day}T10:00`),
    );
    expect(kept(months, '2024-05-10T12:00')).toEqual(['1129-1000', '1201-1000', '0131-1000']);
  });

  test('what was made before a change of form stays', () => {
    const names = [backup('2023-11-03T10:00', 'migration'), backup('2023-11-29T10:00')];
    expect(kept(names, '2024-05-10T12:00')).toHaveLength(2);
  });

  test('none is taken for a backup that is none', () => {
    for (const name of [
      'メモ.txt',
      '20240510-120000_open_1.json',
      '20240510-120000_because_1.json.gz',
      '.DS_Store',
    ]) {
      expect(parseBackupName(name)).toBeUndefined();
    }
  });
});
