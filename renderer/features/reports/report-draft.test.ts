import { expect, test } from 'vitest';
import type { Report } from '#shared/model/report';
import { settleConflict } from '#shared/record-diff/settle-conflict';
import { draftToReport, reportToDraft, settledReport } from './report-draft';

const report: Report & { readonly colour: string } = {
  id: '01J8ZQ4T9Y0000000000000001',
  kind: 'report',
  title: '第1期レポート',
  date: '2019-02-28',
  body: '## はじめに\n\n雪の話。',
  tags: ['雪'],
  visibility: 'handoff',
  source: { fileName: '第1期.txt', importedAt: '2026-04-01T09:00:00+09:00' },
  colour: 'a field of a newer version',
  revision: 3,
  createdAt: '2026-04-01T09:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2026-04-01T09:00:00+09:00',
  updatedBy: '甲野',
};

test('what the editor does not show is kept', () => {
  expect(draftToReport(report.id, reportToDraft(report), report)).toMatchObject({
    title: report.title,
    body: report.body,
    source: report.source,
    colour: report.colour,
  });
});

test('a date that was taken out is gone', () => {
  expect(draftToReport(report.id, { ...reportToDraft(report), date: undefined }, report)).not.toHaveProperty(
    'date',
  );
});

test('a document without a title takes its first line, so that a save is never refused for want of one', () => {
  const draft = { ...reportToDraft(undefined), body: '## 冬の除雪\n\n本文' };
  expect(draftToReport(report.id, draft, undefined).title).toBe('冬の除雪');
});

test('two versions put together: what was chosen of either, the rest as it is typed', () => {
  const mine = { ...reportToDraft(report), title: '' };
  const theirs = { ...report, title: '別の題', body: '別の本文' };
  const choices = { title: { keep: 'theirs' }, body: { keep: 'both' } } as const;
  const settled = settleConflict('report', draftToReport(report.id, mine, report), theirs, choices);
  const both = settledReport(mine, settled, choices);
  expect(both.title).toBe('別の題');
  for (const words of [mine.body, theirs.body]) expect(both.body).toContain(words);
  expect(settledReport(mine, settled, {}).title).toBe('');
});
