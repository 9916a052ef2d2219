import type { MethodOutput } from '#shared/contract/contract';

export type Backup = MethodOutput<'backup.list'>[number];
export type BackupComparison = MethodOutput<'backup.compare'>;

/** When a backup is made, as a person would say it. */
export const REASON_WORDS: Readonly<Record<Backup['reason'], string>> = {
  open: '開いたとき',
  timer: '書いているあいだ（15分ごと）',
  import: '取り込みの前',
  merge: '混ぜ合わせる前',
  migration: '新しい版への移行の前',
  restore: '控えに戻す前',
  manual: '自分で作った控え',
};

export const PLACE_WORDS: Readonly<Record<Backup['place'], string>> = {
  archive: 'アーカイブの中',
  second: '2つめの場所',
};
