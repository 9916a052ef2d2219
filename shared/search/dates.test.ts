import { describe, expect, it } from 'vitest';
import { dateLetters, parseSoughtDate, soughtDateLetters } from './date-letters';
import { findDates } from './find-dates';
import { foldText } from './fold';

const lettersIn = (text: string) => findDates(foldText(text)).map(dateLetters);

function finds(query: string, text: string): boolean {
  const sought = parseSoughtDate(query);
  return (
    sought !== undefined && lettersIn(text).some((letters) => letters.includes(soughtDateLetters(sought)))
  );
}

describe('a date is found in whatever form it is written', () => {
  const forms = [
    'R3.5.14',
    '令和3年5月14日',
    '令和３年５月１４日',
    '2021/5/14',
    '2021-05-14',
    '2021年5月14日',
    'Ｒ３．５．１４',
    'R3年5月14日',
    '2021.5.14',
  ];
  it.each(forms.flatMap((query) => forms.map((text) => [query, text])))('%s in （%s）金曜', (query, text) => {
    expect(finds(query, `会議（${text}）金曜`)).toBe(true);
  });
});

describe('a part finds the whole', () => {
  it.each([
    ['a month', '令和3年5月', 'R3.5.14'],
    ['a year', 'R3', '2021/5/14'],
    ['an era year', 'H26', '平成 26 年に'],
    ['the first year', '令和元年', 'R1.5.1'],
    ['a day of any year', '5月14日', 'R3.5.14'],
    ['a day of any year with a slash', '5/14', '令和3年5月14日'],
    ['a fiscal year, by its March', '令和3年度', 'R4.3.31'],
    ['a fiscal year, by its name', '2021年度', '令和3年度'],
    ['a year, by its fiscal year', '令和3年', '令和3年度'],
    ['the last of several days', 'R3.7.27', 'R3.7.26～27'],
    ['an era year in kanji', '昭和63年', '昭和六十三年、海水浴'],
    ['a day in kanji', 'R5.10.16', '令和五年十月十六日'],
    ['a western year in kanji', '2023年4月', '二〇二三年四月'],
    ['a day of any year in kanji', '10/16', '十月十六日'],
    ['a day with a short year', '21/7/13', 'R3.7.13'],
    ['a day written over a line break', '平成17年4月1日', '平成 17\n年４月１日'],
  ])('%s', (_, query, text) => {
    expect(finds(query, text)).toBe(true);
  });
});

describe('and nothing else does', () => {
  it.each([
    ['another day', 'R3.5.1', 'R3.5.14'],
    ['another month', '令和3年1月', '令和3年12月'],
    ['the next fiscal year', '令和3年度', 'R4.4.1'],
    ['the whole by a part', 'R3.5.14', '令和3年5月'],
    ['a day without a year by a whole date', 'R3.5.14', '5月14日'],
    ['a day that does not exist', 'R3.2.30', 'R3.2.30'],
    ['a count of people', '令和3年4月', '令和3年4人'],
    ['a part of a number in kanji', '2月5日', '十二月五日'],
    ['a bare number', '2021年', '2021人'],
    ['a model number', 'R3', 'XR3'],
  ])('%s', (_, query, text) => {
    expect(finds(query, text)).toBe(false);
  });

  it.each(['十三月五日', '三月四十日', '〇月一日'])('%s is no day', (text) => {
    expect(lettersIn(text)).toEqual([]);
  });

  it.each(['対話', '8期', '3000', '12月', '13/1'])('%s is no date', (text) => {
    expect(parseSoughtDate(text)).toBeUndefined();
  });
});
