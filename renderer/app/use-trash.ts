import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { useServices } from './services';
import { showUndoable } from './undo-toast';

/** Moves a record to the trash, with 元に戻す in the toast. Answers whether it went. */
export function useTrash(): (record: ArchiveRecord) => Promise<boolean> {
  const services = useServices();
  const { client, toasts } = services;
  return async (record) => {
    const answer = await client('record.trash', { id: record.id, expectedRevision: record.revision });
    if (answer.ok) {
      showUndoable(services, `「${recordTitle(record)}」をゴミ箱に移しました。`, answer.value.transactionId);
      return true;
    }
    const text =
      answer.error.code === 'conflict'
        ? 'ほかの画面で書き換えられたばかりです。新しい内容を確かめてから、もう一度削除してください。何も変えていません。'
        : errorSentence(answer.error);
    toasts.show({ tone: 'error', text });
    return false;
  };
}
