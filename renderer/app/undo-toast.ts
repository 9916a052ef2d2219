import { errorSentence } from '#shared/contract/error-sentences';
import { recordTitle } from '#shared/model/record-title';
import { type Services, useServices } from './services';
import type { Toast } from './toasts';

type UndoServices = Pick<Services, 'client' | 'toasts' | 'router'>;

/** Takes a transaction back and says what came of it. Answers whether it was taken back. */
export async function undoTransaction(services: UndoServices, transactionId: string): Promise<boolean> {
  const { client, toasts, router } = services;
  const undone = await client('transaction.undo', { transactionId });
  if (undone.ok) {
    toasts.show({ tone: 'done', text: '元に戻しました。' });
    return true;
  }
  const { error } = undone;
  if (error.code !== 'conflict') {
    toasts.show({ tone: 'error', text: errorSentence(error) });
    return false;
  }
  toasts.show({
    tone: 'error',
    text: `「${recordTitle(error.current)}」がそのあとに書き換えられているため、まとめては元に戻せません。何も変えていません。記録ごとの「変更の記録」から、前の版に戻せます。`,
    action: {
      label: '変更の記録を見る',
      perform: () => router.navigate({ page: 'history', id: error.current.id }),
    },
  });
  return false;
}

/** Says what was done, with 元に戻す. */
export function showUndoable(services: UndoServices, text: string, transactionId: string): void {
  services.toasts.show({ tone: 'done', text, action: undoAction(services, transactionId) });
}

function undoAction(services: UndoServices, transactionId: string): NonNullable<Toast['action']> {
  return { label: '元に戻す', perform: () => void undoTransaction(services, transactionId) };
}

/** For components: `done(text, transactionId)`. */
export function useUndoToast(): (text: string, transactionId: string) => void {
  const services = useServices();
  return (text, transactionId) => showUndoable(services, text, transactionId);
}
