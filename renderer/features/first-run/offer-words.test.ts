import { expect, test } from 'vitest';
import { offerSentences, offerTitle, type RecoveryOffer } from './offer-words';

const offer: RecoveryOffer = {
  offerId: 'a',
  source: 'previous',
  savedAt: null,
  records: 120,
  replayedTransactions: 3,
  lostTransactions: 0,
  lostRecords: 0,
  newestChange: null,
};

test('an offer that loses nothing says so', () => {
  expect(offerTitle(offer)).toBe('ひとつ前に保存された内容');
  expect(offerSentences(offer)).toEqual([
    '120件の記録があります。',
    '保存のあとに書いた変更 3回分も、いっしょに戻ります。',
    '失われるものはありません。',
  ]);
});

test('an offer that loses something counts it', () => {
  const words = offerSentences({ ...offer, source: 'salvage', lostTransactions: 2, lostRecords: 1 });
  expect(words).toContain('読めないのは、変更 2回分と記録 1件です。');
});
