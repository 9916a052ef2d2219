import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { findQuote } from '../markdown/find-quote';
import { plainText } from '../markdown/plain-text';
import { recordDraftSchema } from '../model/record';
import { sourcePlaceOf } from '../model/record-source';
import { toMarkdown } from '../report-text/markdown/to-markdown';
import { readReport } from '../report-text/read-report';
import { addAll } from '../rules/add-all';
import { findingsOf } from './finding';
import { type ImportPlan, importDrafts } from './import-drafts';

const TEXT = `汐見野市　令和４年度　活動報告書

１ 活動の経過

激励会（R4.5.13）

【内容】

・先輩たちが送り出してくれた。
・若手に来てほしいですか？（Y:30%/N:70%）

【「モヤモヤ」と「気付き」】

・なぜ続かないのだろうか？
・聞くことが先だと気付いた。

副市長との対話（R4.6.20）

【内容】

・先輩たちが送り出してくれた。

【「モヤモヤ」と「気付き」】

・なぜ続かないのだろうか？

２ これから

まず取り組むアクション
・朝礼の対話を続ける
次に取り組むアクション
・研修を見直す

３ おわりに

心に残った言葉は「行政は長い伝言ゲームである」だった。
`;

const reading = readReport(TEXT);
const body = toMarkdown(reading.blocks);
const STAMPS = { revision: 1, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '' };
let made = 0;
const newId = (): string => {
  made += 1;
  return `01J0000000000000000000${String(made).padStart(4, '0')}`;
};
const plan: ImportPlan = {
  report: { title: '活動報告書', body, tags: [], visibility: 'handoff' },
  cohort: { is: 'new', number: 5, fiscalYear: 2022, members: [] },
  findings: findingsOf(reading, []).filter((finding) => finding.isProposed),
  sourceLines: TEXT.split('\n').length,
};

describe('the records of an import', () => {
  const drafts = importDrafts(plan, newId);
  const report = drafts[0];

  it('are all valid, and go into an archive together', () => {
    for (const draft of drafts) expect(v.safeParse(recordDraftSchema, draft).issues).toBeUndefined();
    const added = addAll(drafts)(new Map(), { at: '2022-01-01T00:00:00Z', by: '甲野' });
    expect(added).toMatchObject({ ok: true });
  });

  it('are the report, its cohort, and what was found', () => {
    expect(drafts.map((draft) => draft.kind)).toEqual([
      'report',
      'cohort',
      'offsiteMeeting',
      'openQuestion',
      'offsiteMeeting',
      'openQuestion',
      'actionItem',
      'actionItem',
      'keyPhrase',
    ]);
    expect(drafts[2]).toMatchObject({
      title: '激励会',
      date: '2022-05-13',
      insights: [{ text: '聞くことが先だと気付いた。' }],
      polls: [{ unit: 'percent', choices: [{ value: 30 }, { value: 70 }] }],
    });
    expect(drafts[3]).toMatchObject({ raisedIn: { recordId: drafts[2]?.id, position: 0 } });
    expect(drafts[5]).toMatchObject({ raisedIn: { recordId: drafts[4]?.id, position: 0 } });
  });

  it('lead back to their very words, also where the same words stand twice', () => {
    const text = plainText(body);
    const starts = drafts.slice(2).map((draft) => {
      const place = sourcePlaceOf({ ...draft, ...STAMPS });
      expect(place?.recordId).toBe(report?.id);
      return place && findQuote(text, place.quote)?.start;
    });
    expect(starts.every((start) => start !== undefined)).toBe(true);
    expect([...starts]).toEqual([...starts].sort((a, b) => (a ?? 0) - (b ?? 0)));
    expect(drafts[5]).toMatchObject({
      source: { headingPath: ['１ 活動の経過', '副市長との対話（R4.6.20）', '【「モヤモヤ」と「気付き」】'] },
    });
  });

  it('stand in the cohort that is there, where one was chosen', () => {
    const known = importDrafts({ ...plan, cohort: { is: 'known', id: '01J00000000000000000000008' } }, newId);
    expect(known.some((draft) => draft.kind === 'cohort')).toBe(false);
    expect(
      known.every((draft) => 'cohortId' in draft && draft.cohortId === '01J00000000000000000000008'),
    ).toBe(true);
  });

  it('are those that were picked by hand too, and a choice survives that all is found anew', () => {
    const picked = findingsOf(reading, [
      { kind: 'phrase', text: '朝礼の対話を続ける', lines: { from: 31, to: 31 } },
    ]);
    expect(picked.at(-1)).toMatchObject({ kind: 'phrase', confidence: 'sure', isProposed: true });
    expect(findingsOf(readReport(TEXT), []).map((finding) => finding.key)).toEqual(
      findingsOf(reading, []).map((finding) => finding.key),
    );
  });
});
