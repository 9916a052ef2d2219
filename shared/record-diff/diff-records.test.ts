import { describe, expect, it } from 'vitest';
import type { Content } from './content';
import { diffRecords } from './diff-records';

const names = { record: (id: string) => ({ c1: '第1期', c2: '第2期', f1: '次第.pdf' })[id] ?? '？' };

const meeting: Content = {
  id: 'm',
  kind: 'offsiteMeeting',
  revision: 3,
  updatedAt: '2024-05-10T12:00:00+09:00',
  title: '消防団との対話',
  participants: ['甲野', '乙川'],
  content: '火の番の話を聞いた。',
  insights: [{ id: 'i1', text: '顔を知っている' }],
  polls: [],
  nextSteps: '',
  attachments: [],
  tags: [],
  visibility: 'team',
};

const differences = (after: Content) =>
  diffRecords('offsiteMeeting', meeting, { ...meeting, ...after }, names);

describe('the difference of two versions of a record', () => {
  it('leaves stamps and fields that say the same out', () => {
    expect(
      differences({ revision: 4, updatedAt: '2024-06-01T00:00:00Z', place: '', date: undefined }),
    ).toEqual([]);
  });

  it('calls fields as the page does, in the order of the page', () => {
    const all = differences({
      visibility: 'handoff',
      content: '火の番。',
      title: '消防団と',
      cohortId: 'c1',
    });
    expect(all.map(({ label }) => label)).toEqual(['題名', '期', '内容', '公開範囲']);
  });

  it('tells texts word by word', () => {
    expect(differences({ content: '水の番の話を聞いた。' })).toEqual([
      {
        field: 'content',
        label: '内容',
        as: 'text',
        parts: [
          { what: 'removed', text: '火の番' },
          { what: 'added', text: '水の番' },
          { what: 'same', text: 'の話を聞いた。' },
        ],
      },
    ]);
  });

  it('tells choices in the words of the screen', () => {
    const [visibility] = differences({ visibility: 'private' });
    expect(visibility).toMatchObject({ as: 'choice', before: '隊内', after: '自分だけ' });
    const [date] = differences({ date: '2021-04-16' });
    expect(date).toMatchObject({ as: 'choice', before: '', after: '令和3年4月16日' });
  });

  it('tells lists entry by entry, where each stands', () => {
    const [participants] = differences({ participants: ['甲野', '丙山', '乙川'] });
    expect(participants).toMatchObject({
      label: '参加者',
      isReordered: false,
      entries: [
        { what: 'same', text: '甲野' },
        { what: 'added', text: '丙山' },
        { what: 'same', text: '乙川' },
      ],
    });
    const [gone] = differences({ participants: ['乙川'] });
    expect(gone).toMatchObject({
      entries: [
        { what: 'removed', text: '甲野' },
        { what: 'same', text: '乙川' },
      ],
    });
  });

  it('says when a list only stands in another order', () => {
    expect(differences({ participants: ['乙川', '甲野'] })[0]).toMatchObject({
      isReordered: true,
      entries: [{ what: 'same' }, { what: 'same' }],
    });
  });

  it('knows an entry again that was reworded', () => {
    const [insights] = differences({ insights: [{ id: 'i1', text: '顔を知っていると速い' }] });
    expect(insights).toMatchObject({ label: '気付き', entries: [{ what: 'changed' }] });
  });

  it('gives attachments their names', () => {
    expect(differences({ attachments: ['f1'] })[0]).toMatchObject({
      label: '添付',
      entries: [{ what: 'added', text: '次第.pdf' }],
    });
  });

  it('shows fields that only a newer version knows', () => {
    expect(differences({ mood: '晴れ', weather: { rain: 3 }, seats: ['窓側'] })).toMatchObject([
      { label: 'そのほか（mood）', as: 'text', parts: [{ what: 'added', text: '晴れ' }] },
      { label: 'そのほか（weather）', as: 'choice', before: '', after: '{"rain":3}' },
      { label: 'そのほか（seats）', as: 'list', entries: [{ what: 'added', text: '窓側' }] },
    ]);
  });

  it('survives a field of another type than expected', () => {
    const all = differences({ title: { ja: '題' }, participants: '甲野', polls: [3, null], date: 12 });
    expect(all.map(({ field }) => field)).toEqual(['title', 'date', 'participants', 'polls']);
  });

  it('shows all of a record that was not there', () => {
    const all = diffRecords('offsiteMeeting', {}, meeting, names);
    expect(all.map(({ label }) => label)).toEqual(['題名', '参加者', '内容', '気付き', '公開範囲']);
  });
});

describe('every kind in its own words', () => {
  it.each([
    ['cohort', { number: 3 }, '何期', '第3期'],
    ['cohort', { fiscalYear: 2021 }, '年度', '令和3年度'],
    ['report', { source: { fileName: '報告.pdf' } }, '元のファイル', '報告.pdf'],
    ['openQuestion', { status: 'answered' }, '状態', '解けた'],
    ['openQuestion', { raisedIn: { recordId: 'c1', position: 1 } }, '出どころ', '第1期（2番目）'],
    ['actionItem', { stage: 'next' }, '段階', '次に取り組む'],
    [
      'keyPhrase',
      { source: { recordId: 'c1', headingPath: ['はじめに'], quote: { exact: '一歩' } } },
      '出どころ',
      '第1期 › はじめに「一歩」',
    ],
    ['attachment', { bytes: 1200 }, '大きさ', '1,200 バイト'],
  ] as const)('%s %j', (kind, fields, label, words) => {
    expect(diffRecords(kind, {}, fields, names)).toMatchObject([{ label, after: words }]);
  });

  it.each([
    [
      'keyPhrase',
      { recommendations: [{ by: '乙川', at: 'x', reason: '効いた' }] },
      'おすすめ',
      '乙川：効いた',
    ],
    [
      'actionItem',
      { followUps: [{ by: '乙川', at: 'x', note: '始めた', status: 'doing' }] },
      'その後',
      '乙川：［取組中］始めた',
    ],
    ['cohort', { members: [{ name: '甲野', department: '税務課' }] }, 'メンバー', '甲野（税務課）'],
    [
      'offsiteMeeting',
      {
        polls: [{ id: 'p', question: '続ける？', unit: 'percent', choices: [{ label: 'はい', value: 16 }] }],
      },
      '挙手',
      '続ける？：はい 16%',
    ],
  ] as const)('%s %j', (kind, fields, label, text) => {
    expect(diffRecords(kind, {}, fields, names)).toMatchObject([
      { label, entries: [{ what: 'added', text }] },
    ]);
  });
});
