import { expect, test } from 'vitest';
import type { Report } from '#shared/model/report';
import { draftToReport, mergeReports, reportDifferences, reportToDraft } from './report-draft';

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

test('both versions kept: no word of either is lost', () => {
  const mine = reportToDraft(report);
  const theirs = { ...mine, title: '別の題', body: '別の本文' };
  expect(reportDifferences(mine, theirs).map((difference) => difference.label)).toEqual(['題名', '本文']);
  const both = mergeReports(mine, theirs);
  for (const words of [mine.body, theirs.body, theirs.title]) expect(both.body).toContain(words);
});
