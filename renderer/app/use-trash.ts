import { errorSentence } from '#shared/contract/error-sentences';
import type { ArchiveRecord } from '#shared/model/record';
import { recordTitle } from '#shared/model/record-title';
import { useServices } from './services';

/** Moves a record to the trash, with 元に戻す in the toast. Answers whether it went. */
export function useTrash(): (record: ArchiveRecord) => Promise<boolean> {
  const { client, toasts } = useServices();
  return async (record) => {
    const answer = await client('record.trash', { id: record.id, expectedRevision: record.revision });
    if (!answer.ok) {
      toasts.show({ tone: 'error', text: errorSentence(answer.error) });
      return false;
    }
    toasts.show({
      tone: 'done',
      text: `「${recordTitle(record)}」をゴミ箱に移しました。`,
      action: {
        label: '元に戻す',
        perform: async () => {
          const undone = await client('transaction.undo', answer.value);
          toasts.show(
            undone.ok
              ? { tone: 'done', text: '元に戻しました。' }
              : { tone: 'error', text: errorSentence(undone.error) },
          );
        },
      },
    });
    return true;
  };
}
