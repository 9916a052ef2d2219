import { assertNever } from '#shared/model/assert-never';
import type { ItemState } from './import-item';

/** An item's state in a word or two, for lists and screen readers. */
export function itemWords(state: ItemState): string {
  switch (state.at) {
    case 'waiting':
      return '順番を待っています';
    case 'reading':
      return `読み取っています（${Math.round(state.done * 100)}%）`;
    case 'read':
      return state.draft || state.columns ? '確認の途中' : '確認待ち';
    case 'refused':
      return '取り込めません';
    case 'known':
      return '取り込み済み';
    case 'twin':
      return '同じファイル';
    case 'saved':
      return '保存しました';
    case 'skipped':
      return '取り込まない';
    default:
      return assertNever(state);
  }
}
