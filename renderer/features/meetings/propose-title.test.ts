import { expect, test } from 'vitest';
import { proposeTitle } from './propose-title';

test.each([
  [{ counterpart: '市民活動センター長', date: 'R3.5.14' }, '市民活動センター長との対話（R3.5.14）'],
  [{ counterpart: '商店会の皆さん', date: '令和3年5月' }, '商店会の皆さんとの対話（R3.5）'],
  [{ counterpart: '商店会の皆さん', date: '来週' }, '商店会の皆さんとの対話'],
  [{ date: '2021/5/14' }, 'オフサイトミーティング（令和3年5月14日）'],
  [{ content: '\n## 朝市の話\n続き' }, '朝市の話'],
  [{ content: `・${'あ'.repeat(40)}` }, `${'あ'.repeat(30)}…`],
  [{}, '題名のないオフサイトミーティング'],
])('%j', (known, title) => {
  expect(proposeTitle({ counterpart: '', date: '', content: '', ...known })).toBe(title);
});
