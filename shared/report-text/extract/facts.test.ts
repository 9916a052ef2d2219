import { describe, expect, it } from 'vitest';
import { authorsOnCover } from './authors';
import { cohortIn } from './cohort-number';
import { dateDoubtsIn } from './date-doubts';
import { fiscalYearIn } from './fiscal-year';
import { municipalityIn } from './municipality';
import { titleOnCover } from './title';

describe('municipalityIn', () => {
  it.each([
    [['霧沢市 - 研究会報告'], '', '霧沢市'],
    [['鳥居市役所', '総務課'], '', '鳥居市'],
    [['福山県汐見野町'], '', '汐見野町'],
    [['さくら市'], '', 'さくら市'],
    [['平成30年度　音羽町職員研究会報告書'], '', '音羽町'],
    [['対話がひらく市役所', '雪代市職員自主研究会'], '', '雪代市'],
    [
      [],
      '霧沢市は小さな市である。市民と霧沢市の職員が話す。隣の大原市とも話した。霧沢市長も来た。',
      '霧沢市',
    ],
    [[], '今年度霧沢市では始めた。霧沢市の職員は話す。霧沢市を変える。', '霧沢市'],
    [[], '合併した四日市市の話', '四日市市'],
  ])('%j + %j: %s', (head, body, name) => {
    expect(municipalityIn(head, body)?.value).toBe(name);
  });

  it.each(['市民と市長と市役所の職員', '７市町村の合併と当市の各地区', '本市では他市の例を学区ごとに見た'])(
    'finds none in %j',
    (body) => {
      expect(municipalityIn([], body)).toBeUndefined();
    },
  );
});

describe('fiscalYearIn', () => {
  const meeting = (date: string) => ({ number: 1, date, lines: { from: 1, to: 1 }, headingPath: [] });
  it.each([
    [['平成26年度', '人材マネジメント部会'], '', [], 2014],
    [['2017年度 人材マネジメント部会'], '2014年度より参加した。', [], 2017],
    [['令和元年度報告'], '', [], 2019],
    [['2015 人材マネジメント部会'], '', [], 2015],
    [[], '平成17年度に方針を定めた。', [meeting('2021-04-16'), meeting('2021-05-25')], 2021],
    [['令和４年３月'], '', [], 2021],
    [[], '令和２年度の取組と、令和２年度の成果', [], 2020],
  ])('%j + %j: %d', (head, body, meetings, year) => {
    expect(fiscalYearIn(head, body, meetings)?.value).toBe(year);
  });
});

describe('cohortIn', () => {
  it.each([
    ['８期生の私たちは、前期生である７期生から引き継いだ。', 8],
    ['今年度は 4 期目となった。', 4],
    ['第十二期の研究生として', 12],
    ['四期目の参加者', 4],
  ])('%j: %d', (body, cohort) => {
    expect(cohortIn([], body)?.value).toBe(cohort);
  });

  it('finds none in 四半期', () => {
    expect(cohortIn([], '四半期ごとに見直す。')).toBeUndefined();
  });
});

describe('authorsOnCover', () => {
  const names = (lines: readonly string[]): string[] => authorsOnCover(lines).map(({ name }) => name);
  it.each([
    [
      ['霧沢市', '総務部', '人事課', '甲野', '一郎', '総務部', '秘書課', '乙川', '花子'],
      ['甲野一郎', '乙川花子'],
    ],
    [
      ['保健総務課', '甲野', '和', '保護第二課', '乙川', '健', '人', '丙山', '智', '事', '課'],
      ['甲野和', '乙川健', '丙山智'],
    ],
    [
      ['汐見野市', '甲野 恵・乙川 広・丙山 慶'],
      ['甲野恵', '乙川広', '丙山慶'],
    ],
    [
      ['総務課　甲野　一郎', '税務課　乙川　花子'],
      ['甲野一郎', '乙川花子'],
    ],
    [['執筆者：甲野一郎、乙川花子'], ['甲野一郎', '乙川花子']],
    [
      ['企画課', '甲野 恵', '丙山 慶'],
      ['甲野恵', '丙山慶'],
    ],
    [['人材マネジメント部会', '活動報告書', '令和３年度'], []],
  ])('%j: %j', (lines, expected) => {
    expect(names(lines)).toEqual(expected);
  });

  it('keeps the offices', () => {
    expect(names(['教育委員会　甲野 一郎', '市民課　乙川 修'])).toEqual(['甲野一郎', '乙川修']);
    expect(authorsOnCover(['総務部', '人事課', '甲野', '一郎'])).toEqual([
      { name: '甲野一郎', department: '総務部 人事課', confidence: 'likely' },
    ]);
  });
});

describe('titleOnCover', () => {
  it('prefers words of its own to what every report is called', () => {
    const pieces = [
      '2014年度人材マネジメント部会論文',
      '部会に参加して',
      '~小さな一歩~',
      '霧沢市',
      '人事課',
      '甲野',
      '一郎',
    ];
    expect(titleOnCover(pieces, new Set(['甲野一郎']))?.value).toBe('部会に参加して ~小さな一歩~');
  });

  it('takes the usual name where there is no other', () => {
    expect(titleOnCover(['令和４年度　活動報告書', '霧沢市'], new Set())?.value).toBe(
      '令和４年度 活動報告書',
    );
  });
});

describe('dateDoubtsIn', () => {
  const meeting = (number: number, date: string) => ({
    number,
    date,
    lines: { from: number, to: number },
    headingPath: [],
  });

  it('proposes the next year for a date before the fiscal year', () => {
    const doubts = dateDoubtsIn([meeting(1, '2021-02-10')], [], 2021);
    expect(doubts).toMatchObject([{ proposed: '2022-02-10', reason: 'outsideFiscalYear' }]);
  });

  it('says nothing where another year would not help', () => {
    expect(dateDoubtsIn([meeting(1, '2021-06-01'), meeting(2, '2018-07-01')], [], 2021)).toEqual([]);
    expect(dateDoubtsIn([meeting(1, '2021-06-01'), meeting(2, '2022-01-20')], [], 2021)).toEqual([]);
  });
});
