import type { MethodOutput } from '#shared/contract/contract';

export type RecordVersion = MethodOutput<'history.versions'>[number];

/** What made a version. */
export const WHAT_HAPPENED: Readonly<Record<RecordVersion['what'], string>> = {
  added: '作成',
  changed: '変更',
  trashed: 'ゴミ箱に移した',
  restored: 'ゴミ箱から戻した',
  purged: '完全に削除した',
};
