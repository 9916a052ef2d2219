import { expect, test } from 'vitest';
import { filterHints } from './filter-hints';

test.each([
  ['対話 種別:会議', ['「会議」という種別はありません。使えるのは、']],
  ['種別：議事録', ['「議事録」という種別はありません。使えるのは、']],
  ['期:abc', ['「期:abc」は絞り込みとして読めません。コロンのあとには期の番号（例「期:8」）']],
  ['年度:99', ['「年度:99」は絞り込みとして読めません。コロンのあとには年（例「年度:R3」「年度:2021」）']],
  ['年:春 期:夏', ['「年:春」', '「期:夏」']],
])('%s: what can be used instead', (query, told) => {
  expect(filterHints(query)).toEqual(told.map((begin) => expect.stringContaining(begin)));
});

test('the kinds that can be used are named', () => {
  expect(filterHints('種別:会議')[0]).toMatch(
    /資料・キーフレーズ・オフサイトミーティング・モヤモヤ・アクション/,
  );
});

test.each([
  '対話',
  '期:8 種別:会 話者:市長 タグ:人事 年:2021',
  '種別:オフサイト',
  '年度:R3.5',
  '期:',
  '会期:abc',
  '"期:abc"',
])('%s needs none', (query) => {
  expect(filterHints(query)).toEqual([]);
});
