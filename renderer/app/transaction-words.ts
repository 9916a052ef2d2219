import type { MethodOutput } from '#shared/contract/contract';

export type TransactionNote = MethodOutput<'transaction.list'>['transactions'][number];
type What = TransactionNote['changes'][number]['what'];

const DONE: Readonly<Record<What, string>> = {
  added: '加えました',
  changed: '書き換えました',
  trashed: 'ゴミ箱に移しました',
  restored: 'ゴミ箱から戻しました',
  purged: '完全に削除しました',
};

const COUNTED: Readonly<Record<What, string>> = {
  added: '加えた',
  changed: '書き換えた',
  trashed: 'ゴミ箱に移した',
  restored: 'ゴミ箱から戻した',
  purged: '完全に削除した',
};

/** What a transaction did, in one sentence. */
export function transactionSentence({ changes, total, undoes, archiveName }: TransactionNote): string {
  const [first] = changes;
  const again = undoes === null ? '' : '変更を元に戻し、';
  if (archiveName !== null) return `${again}アーカイブの名前を「${archiveName}」にしました。`;
  if (!first) return total === 0 ? '変わった記録はありません。' : `${again}${total}件の記録を変えました。`;
  if (total === 1) return `${again}「${first.title}」を${DONE[first.what]}。`;
  const kinds = new Set(changes.map(({ what }) => what));
  if (kinds.size === 1) return `${again}${total}件の記録を${DONE[first.what]}。`;
  const counts = [...kinds].map(
    (what) => `${COUNTED[what]} ${changes.filter((change) => change.what === what).length}件`,
  );
  const more = total > changes.length ? 'など' : '';
  return `${again}${total}件の記録を変えました（${counts.join('、')}${more}）。`;
}

/** Why a transaction cannot be taken back; undefined when it can. */
export function whyNotUndoable({ isUndone, total, archiveName }: TransactionNote): string | undefined {
  if (isUndone) return 'すでに元に戻してあります';
  return total === 0 && archiveName === null ? '変わった記録がありません' : undefined;
}
