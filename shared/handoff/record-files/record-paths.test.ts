import { expect, it } from 'vitest';
import { nameKey } from '../name-key';
import { buildRecord } from '../testing/build-records';
import { recordPaths } from './record-paths';

it('sorts records by cohort and kind', () => {
  const cohort = buildRecord('cohort', 1, { number: 8, theme: '越境する' });
  const report = buildRecord('report', 2, { cohortId: cohort.id, title: '報告書' });
  const file = buildRecord('attachment', 3, { fileName: '写真.jpg' });
  expect([...recordPaths([cohort, report, file]).values()]).toEqual([
    'markdown/第8期/期/第8期「越境する」.md',
    'markdown/第8期/資料/報告書.md',
    'markdown/期なし/添付/写真.jpg.md',
  ]);
});

it('tells records apart that would share a name on some system', () => {
  const titles = [
    'Memo',
    'memo',
    'ＭＥＭＯ',
    'がき',
    'か\u3099き',
    'memo (2)',
    'あ'.repeat(200),
    `${'あ'.repeat(200)}い`,
  ];
  const records = titles.map((title, at) => buildRecord('report', at + 1, { title }));
  const paths = [...recordPaths(records).values()];
  expect(paths.slice(0, 2)).toEqual(['markdown/期なし/資料/Memo.md', 'markdown/期なし/資料/memo (2).md']);
  expect(new Set(paths.map(nameKey)).size).toBe(titles.length);
});

it('gives the same names whatever order the records come in', () => {
  const records = [1, 2, 3].map((number) => buildRecord('report', number, { title: '同じ題名' }));
  expect(recordPaths([...records].reverse())).toEqual(recordPaths(records));
});

it('names ten thousand records of one title in a second', () => {
  const records = Array.from({ length: 10_000 }, (_, at) => buildRecord('keyPhrase', at, { text: '同じ' }));
  const before = performance.now();
  expect(new Set(recordPaths(records).values()).size).toBe(10_000);
  expect(performance.now() - before).toBeLessThan(1_000);
});
