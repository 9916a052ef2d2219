import { expect, test } from 'vitest';
import { describeAddress, describeSearch } from './describe-search';

test.each([
  [{ query: '対話' }, '「対話」'],
  [{ query: ' 対話 市民 ', sort: 'date' as const }, '「対話 市民」　新しい順'],
  [{ query: 'あ'.repeat(10_000) }, `「${'あ'.repeat(60)}…」`],
  [
    {
      query: 'たいわ',
      filters: { kind: ['report'], cohort: [8], year: [2021], tag: ['防災'] },
      similar: false as const,
    },
    '「たいわ」　資料・第8期・令和3年度・防災・あいまい一致なし',
  ],
])('%j is told as %s', (place, told) => {
  expect(describeSearch(place)).toBe(told);
});

test('an address of another page is no search', () => {
  expect(describeAddress('#/reports')).toBeUndefined();
});
