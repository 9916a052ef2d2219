import { describe, expect, it } from 'vitest';
import { type TransactionNote, transactionSentence, whyNotUndoable } from './transaction-words';

type Change = TransactionNote['changes'][number];
const change = (what: Change['what'], title = '朝市の会'): Change => ({
  id: '01J0000000000000000000000A',
  kind: 'offsiteMeeting',
  title,
  what,
});
const note = (changes: readonly Change[], more: Partial<TransactionNote> = {}): TransactionNote => ({
  seq: 3,
  transactionId: 't3',
  at: '2024-05-10T03:00:00Z',
  by: '甲野',
  changes: [...changes],
  total: changes.length,
  archiveName: null,
  undoes: null,
  isUndone: false,
  ...more,
});

describe('what a transaction did', () => {
  it.each([
    [note([change('added')]), '「朝市の会」を加えました。'],
    [note([], { archiveName: '霧沢の会' }), 'アーカイブの名前を「霧沢の会」にしました。'],
    [
      note([], { archiveName: '霧沢の会', undoes: 't2' }),
      '変更を元に戻し、アーカイブの名前を「霧沢の会」にしました。',
    ],
    [note([change('trashed'), change('trashed')]), '2件の記録をゴミ箱に移しました。'],
    [
      note([change('changed'), change('added'), change('added')]),
      '3件の記録を変えました（書き換えた 1件、加えた 2件）。',
    ],
    [
      note([change('added'), change('changed')], { total: 120 }),
      '120件の記録を変えました（加えた 1件、書き換えた 1件など）。',
    ],
    [note([change('restored')], { undoes: 't2' }), '変更を元に戻し、「朝市の会」をゴミ箱から戻しました。'],
  ])('%#', (transaction, sentence) => {
    expect(transactionSentence(transaction)).toBe(sentence);
  });

  it('says why it cannot be taken back', () => {
    expect(whyNotUndoable(note([change('added')]))).toBeUndefined();
    expect(whyNotUndoable(note([change('added')], { isUndone: true }))).toBe('すでに元に戻してあります');
  });
});
