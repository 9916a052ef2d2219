import { describe, expect, it } from 'vitest';
import { ScanIndex } from './scan-index';
import type { SearchUnit } from './search-unit';

let serial = 0;

function unit(fields: Partial<SearchUnit>): SearchUnit {
  serial++;
  return {
    id: `unit-${serial}`,
    recordId: `record-${serial}`,
    kind: 'report',
    title: '',
    text: '',
    tags: [],
    ...fields,
  };
}

function indexOf(...units: readonly SearchUnit[]): ScanIndex {
  const index = new ScanIndex({ kindNames: { offsiteMeeting: ['オフサイトミーティング', '会'] } });
  index.add(units);
  return index;
}

const recordsFor = (index: ScanIndex, query: string) =>
  index.search(query).groups.map((group) => group.recordId);

describe('finding', () => {
  it.each([
    ['another script and width', 'ｵﾌｻｲﾄ', 'おふさいとで話す'],
    ['a word wrapped by a line break', 'ミーティング', 'ミーテ\nィング'],
    ['all terms', '霧沢市 対話', '霧沢市の対話の場'],
    ['a single kanji', '菌', 'ハミダシ菌を増やす'],
    ['as written in quotation marks', '"取り組み"', '新しい取り組み'],
  ])('%s', (_, query, text) => {
    expect(recordsFor(indexOf(unit({ recordId: 'a', text })), query)).toEqual(['a']);
  });

  it.each([
    ['one of two terms', '対話 会計', '対話の場'],
    ['an excluded word', '対話 -会議', '対話と会議'],
    ['another script in quotation marks', '"オフサイト"', 'おふさいと'],
    ['a match across two fields', '隊対話', '対話'],
    ['nothing asked', '', '対話'],
    ['punctuation alone', '。', '対話。'],
  ])('but not %s', (_, query, text) => {
    expect(recordsFor(indexOf(unit({ title: 'ハミダシ隊', text })), query)).toEqual([]);
  });

  it('looks into headings, tags and speaker', () => {
    const index = indexOf(
      unit({ recordId: 'h', headingPath: ['第1章', '現状分析'] }),
      unit({ recordId: 't', tags: ['現状'] }),
      unit({ recordId: 's', speaker: '現状 太郎' }),
    );
    expect(new Set(recordsFor(index, '現状'))).toEqual(new Set(['h', 't', 's']));
  });

  it('finds a record whose units hold the terms between them, after one that holds all in one place', () => {
    const index = indexOf(
      unit({ recordId: 'apart', text: '市長と話した' }),
      unit({ recordId: 'apart', text: '財政の見通し' }),
      unit({ recordId: 'together', text: '市長が財政の見通しを話した' }),
      unit({ recordId: 'half', text: '市長' }),
    );
    expect(recordsFor(index, '市長 財政')).toEqual(['together', 'apart']);
  });
});

describe('order', () => {
  it.each([
    ['a title before a text', { title: '対話' }, { text: '対話' }],
    ['many mentions before one', { text: '対話、対話、また対話' }, { text: '対話、会議、また会議' }],
    [
      'a short text before a long one',
      { text: '対話の場' },
      { text: `対話の場${'。次の年度の計画'.repeat(40)}` },
    ],
    ['the letters as typed before another script', { text: 'モヤモヤ' }, { text: 'もやもや' }],
  ])('%s', (_, better, worse) => {
    const index = indexOf(unit({ recordId: 'worse', ...worse }), unit({ recordId: 'better', ...better }));
    const query = 'title' in better || better.text.includes('対話') ? '対話' : 'モヤモヤ';
    expect(recordsFor(index, query)).toEqual(['better', 'worse']);
  });

  it.each([
    [
      'the letters as typed, also where a line ends inside them',
      '新型ウィルス',
      '新型ウィ\nルスへの対策です',
      '新型ウイルスへの対策',
    ],
    ['one sentence before letters that meet across two', 'メモ', '何でもメモする', 'もうダメ。モヤモヤする'],
    ['the ending as typed', '取組みを進める', '取組を進めるとよい', '取組を進めていく。'],
  ])('%s', (_, query, better, worse) => {
    const index = indexOf(
      unit({ recordId: 'worse', text: worse }),
      unit({ recordId: 'better', text: better }),
    );
    expect(recordsFor(index, query)).toEqual(['better', 'worse']);
  });

  it('both words well found before one in a title and the other inside a number', () => {
    const index = indexOf(
      unit({ recordId: 'worse', title: '市民', text: '18期' }),
      unit({ recordId: 'better', text: '8期の人たちが聞いた市民の声' }),
    );
    expect(recordsFor(index, '8期 市民')).toEqual(['better', 'worse']);
  });

  it('by date puts the newest first and undated last', () => {
    const index = indexOf(
      unit({ recordId: 'undated', text: '対話 対話 対話' }),
      unit({ recordId: 'old', text: '対話', date: '2019-05' }),
      unit({ recordId: 'new', text: '対話', date: '2021-04-16' }),
    );
    const { groups } = index.search('対話', { sort: 'date' });
    expect(groups.map((group) => group.recordId)).toEqual(['new', 'old', 'undated']);
  });
});

describe('narrowing', () => {
  const index = indexOf(
    unit({ recordId: 'a', kind: 'report', cohort: 8, date: '2022-03-31', tags: ['対話'], text: '市民' }),
    unit({
      recordId: 'b',
      kind: 'offsiteMeeting',
      cohort: 8,
      date: '2021-04-01',
      speaker: '甲野 太郎',
      text: '市民',
    }),
    unit({
      recordId: 'c',
      kind: 'offsiteMeeting',
      cohort: 7,
      date: '2021-03-31',
      tags: ['対話'],
      text: '市民',
    }),
  );

  it.each([
    ['期:8', ['a', 'b']],
    ['種別:会', ['b', 'c']],
    ['種別:report', ['a']],
    ['年:R3', ['a', 'b']],
    ['タグ:対話', ['a', 'c']],
    ['話者:甲野', ['b']],
    ['期:8 種別:会', ['b']],
    ['期:7 期:8', ['a', 'b', 'c']],
    ['期:9', []],
  ])('%s with and without a word', (filter, records) => {
    expect(recordsFor(index, `市民 ${filter}`).sort()).toEqual(records);
    expect(recordsFor(index, filter).sort()).toEqual(records);
  });

  it('joins what is typed and what is chosen on the page', () => {
    const { groups } = index.search('市民 期:8', { filters: { kind: ['offsiteMeeting'] } });
    expect(groups.map((group) => group.recordId)).toEqual(['b']);
  });

  it('counts records by facet, each facet under the filters of the others', () => {
    const { facets, total } = index.search('市民', { filters: { cohort: [8] } });
    expect(total).toBe(2);
    expect(facets).toEqual({
      kind: [
        { value: 'offsiteMeeting', count: 1 },
        { value: 'report', count: 1 },
      ],
      cohort: [
        { value: 8, count: 2 },
        { value: 7, count: 1 },
      ],
      year: [{ value: 2021, count: 2 }],
      tag: [{ value: '対話', count: 1 }],
      speaker: [{ value: '甲野 太郎', count: 1 }],
    });
  });
});

describe('a result', () => {
  it('marks title and text and shows the place', () => {
    const text = `${'前置きの文。'.repeat(30)}ここで「対\n話」が始まる。${'後の文。'.repeat(30)}`;
    const [group] = indexOf(unit({ title: '対話の記録', text })).search('対話').groups;
    const [hit] = group?.hits ?? [];
    expect(hit?.titleRanges).toEqual([{ start: 0, end: 2 }]);
    expect(hit?.textRanges.map((range) => text.slice(range.start, range.end))).toEqual(['対\n話']);
    const snippet = hit?.snippet;
    expect(snippet?.text).toContain('ここで「対 話」が始まる。');
    expect(snippet?.ranges.map((range) => snippet.text.slice(range.start, range.end))).toEqual(['対 話']);
  });

  it('groups the units of a record, counts all and shows the best three', () => {
    const units = Array.from({ length: 7 }, () => unit({ recordId: 'a', text: '対話' }));
    const { groups, total } = indexOf(...units, unit({ recordId: 'b', text: '対話' })).search('対話');
    expect(total).toBe(2);
    expect(groups[0]).toMatchObject({ recordId: 'a', hitCount: 7 });
    expect(groups[0]?.hits).toHaveLength(3);
  });

  it('holds no more groups than asked for but counts all', () => {
    const index = indexOf(...Array.from({ length: 9 }, () => unit({ text: '対話' })));
    expect(index.search('対話', { limit: 3 })).toMatchObject({ total: 9, groups: { length: 3 } });
  });
});

describe('changes', () => {
  it('a unit added again takes the old one’s place', () => {
    const index = indexOf(unit({ id: 'u', recordId: 'a', text: '古い言葉' }));
    index.add([unit({ id: 'u', recordId: 'a', text: '新しい言葉' })]);
    expect(recordsFor(index, '古い')).toEqual([]);
    expect(recordsFor(index, '新しい')).toEqual(['a']);
  });

  it('a removed record leaves nothing behind', () => {
    const index = indexOf(unit({ recordId: 'a', text: '対話' }), unit({ recordId: 'b', text: '対話' }));
    index.remove('a');
    index.remove('unknown');
    expect(recordsFor(index, '対話')).toEqual(['b']);
    expect(index.search('対話').facets.kind).toEqual([{ value: 'report', count: 1 }]);
  });
});
