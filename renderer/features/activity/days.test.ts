import { expect, test } from 'vitest';
import type { TransactionNote } from '../../app/transaction-words';
import { daysOf } from './days';

const save = (minute: number, id: string, more: Partial<TransactionNote> = {}): TransactionNote => ({
  seq: minute,
  transactionId: `t${minute}`,
  at: new Date(2024, 4, 10, 12, minute).toISOString(),
  by: '甲野',
  changes: [{ id, kind: 'offsiteMeeting', title: '朝市の会', what: 'changed' }],
  total: 1,
  archiveName: null,
  undoes: null,
  isUndone: false,
  ...more,
});

const numbers = (transactions: readonly TransactionNote[]) =>
  daysOf(transactions).map(({ sittings }) => sittings.map((sitting) => sitting.map(({ seq }) => seq)));

test('saves of one record in one sitting stand together, day by day', () => {
  const yesterday = { at: new Date(2024, 4, 9, 12, 0).toISOString() };
  expect(numbers([save(9, 'a'), save(8, 'a'), save(7, 'b'), save(6, 'a'), save(5, 'a', yesterday)])).toEqual([
    [[9, 8], [7], [6]],
    [[5]],
  ]);
});

test('what was taken back, and the taking back, stand alone', () => {
  expect(numbers([save(9, 'a', { undoes: 't8' }), save(8, 'a', { isUndone: true }), save(7, 'a')])).toEqual([
    [[9], [8], [7]],
  ]);
});
