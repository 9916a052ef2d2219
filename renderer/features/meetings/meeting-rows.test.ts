import { describe, expect, it } from 'vitest';
import type { Cohort } from '#shared/model/cohort';
import type { OffsiteMeeting } from '#shared/model/offsite-meeting';
import { filterMeetings, NO_FILTER, titleIndex } from './meeting-filter';
import { meetingRows } from './meeting-rows';

const stamps = {
  revision: 1,
  createdAt: '2021-05-14T10:00:00+09:00',
  createdBy: '甲野',
  updatedAt: '2021-05-14T10:00:00+09:00',
  updatedBy: '甲野',
};
const meeting = (id: string, more: Partial<OffsiteMeeting> = {}): OffsiteMeeting => ({
  id,
  kind: 'offsiteMeeting',
  title: id,
  participants: [],
  content: '',
  insights: [],
  polls: [],
  nextSteps: '',
  attachments: [],
  tags: [],
  visibility: 'team',
  ...stamps,
  ...more,
});
const cohort = (id: string, number: number, theme: string): Cohort => ({
  id,
  kind: 'cohort',
  number,
  fiscalYear: 2013 + number,
  theme,
  summary: '',
  members: [],
  tags: [],
  visibility: 'handoff',
  ...stamps,
});

describe('meetingRows', () => {
  const meetings = [
    meeting('e', { date: '2022-03-31', cohortId: 'c8' }),
    meeting('d', { date: '2021-04-01', cohortId: 'c7' }),
    meeting('c', { date: '2021-03-31', cohortId: 'c8' }),
    meeting('b', { date: '2018' }),
    meeting('a'),
  ];
  const words = (rows: ReturnType<typeof meetingRows>) =>
    rows.map((row) => (row.type === 'group' ? `${row.label} ${row.count}` : row.key));

  it('groups by fiscal year, April to March, the newest first, those without a date last', () => {
    expect(words(meetingRows(meetings, 'fiscalYear', []))).toEqual([
      '令和3年度 2',
      'e',
      'd',
      '令和2年度 1',
      'c',
      '平成30年度 1',
      'b',
      '日付のない記録 1',
      'a',
    ]);
  });

  it('groups by cohort, the newest first', () => {
    const cohorts = [cohort('c7', 7, ''), cohort('c8', 8, '足あと')];
    expect(words(meetingRows(meetings, 'cohort', cohorts))).toEqual([
      '第8期「足あと」 2',
      'e',
      'c',
      '第7期 1',
      'd',
      '期を決めていない記録 2',
      'b',
      'a',
    ]);
  });

  it('has no rows for no meetings', () => {
    expect(meetingRows([], 'fiscalYear', [])).toEqual([]);
  });
});

describe('filterMeetings', () => {
  const meetings = [
    meeting('朝市', { title: '朝市のオフサイトミーティング', tags: ['対話'], cohortId: 'c8' }),
    meeting('消防', { title: '消防団との対話', counterpart: '霧沢市消防団', tags: ['対話', '若手'] }),
    meeting('窓口', { title: '窓口の勉強会', place: '霧沢市役所', cohortId: 'c8' }),
  ];
  const found = (filter: Partial<typeof NO_FILTER>) =>
    filterMeetings(meetings, { ...NO_FILTER, ...filter }, () => titleIndex(meetings)).map(({ id }) => id);

  it.each([
    [{}, ['朝市', '消防', '窓口']],
    [{ text: 'ｵﾌｻｲﾄ' }, ['朝市']],
    [{ text: 'おふさいと' }, ['朝市']],
    [{ text: '霧沢市' }, ['消防', '窓口']],
    [{ text: 'オフサイトミーテング' }, ['朝市']],
    [{ text: '運動会' }, []],
    [{ tag: '対話' }, ['朝市', '消防']],
    [{ tag: '対話', cohortId: 'c8' }, ['朝市']],
    [{ cohortId: 'c9' }, []],
  ])('%j', (filter, ids) => {
    expect(found(filter)).toEqual(ids);
  });
});
