import { describe, expect, it } from 'vitest';
import { accountSentences } from './account-sentences';

const nothing = {
  lostTransactions: 0,
  isEndUnsure: false,
  lostRecords: 0,
  replayedTransactions: 0,
  originals: [],
  recoveredFrom: null,
};

describe('what opening had to do', () => {
  it('says that nothing is lost when nothing is', () => {
    const words = accountSentences({
      ...nothing,
      recoveredFrom: { source: 'previous', savedAt: null },
      replayedTransactions: 12,
      originals: ['/data/quarantine/archive.json'],
    });
    expect(words).toEqual([
      'アーカイブのファイルに読めないところがあったため、ひとつ前に保存されたものから開きました。',
      'そのあとの変更 12回分は、変更の記録から取り戻しました。',
      '失われた記録はありません。すべて無事です。',
      '読めなかったもとのファイルは、捨てずに取ってあります。',
    ]);
  });

  it('does not claim that all is there when the end cannot be told', () => {
    const words = accountSentences({ ...nothing, isEndUnsure: true }).join('');
    expect(words).toContain('確かめられない');
    expect(words).not.toContain('すべて無事です');
  });

  it('counts what is missing and says that the rest is there', () => {
    const words = accountSentences({ ...nothing, lostTransactions: 2, lostRecords: 1 }).join('');
    expect(words).toContain('変更 2回分と記録 1件');
    expect(words).toContain('ほかの記録はすべて無事です');
  });
});
