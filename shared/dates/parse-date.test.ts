import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventDateFrom, eventDateParts, fiscalYearOf } from './event-date';
import { formatEventDate, formatFiscalYear } from './format-date';
import { parseEventDate } from './parse-date';

describe('reading a date as it is typed', () => {
  test.each([
    ['R3.4.16', '2021-04-16'],
    ['r3/4/16', '2021-04-16'],
    ['Ｒ３．４．１６', '2021-04-16'],
    ['令和3年4月16日', '2021-04-16'],
    ['令和３年４月１６日（金）', '2021-04-16'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成29年4月28日', '2017-04-28'],
    ['H29.4.28', '2017-04-28'],
    ['昭和63年12月', '1988-12'],
    ['2021/4/16', '2021-04-16'],
    ['2021-04-16', '2021-04-16'],
    ['2021年4月', '2021-04'],
    ['20210416', '2021-04-16'],
    ['2021', '2021'],
    ['令和3年度', '2021'],
    [' R3.4 ', '2021-04'],
  ])('%s is %s', (typed, date) => expect(parseEventDate(typed)).toBe(date));

  test.each(['', 'きのう', 'R3.4.31', '2021/13/1', '2021/2/29', 'R0.4.1', '16日', '2021/4/16/1'])(
    '%s is no date',
    (typed) => expect(parseEventDate(typed)).toBeUndefined(),
  );

  test('every date is read back from its era form', () => {
    const days = fc.date({ min: new Date('1927-01-01'), max: new Date('2080-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseEventDate(formatEventDate(date))).toBe(date);
      }),
    );
  });
});

describe('showing a date', () => {
  test.each([
    ['2021-04-16', '令和3年4月16日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2021-04', '令和3年4月'],
    ['2021', '令和3年'],
    ['no date', 'no date'],
  ])('%s is shown as %s', (date, shown) => expect(formatEventDate(date)).toBe(shown));

  test('a fiscal year is shown in its era', () => {
    expect(formatFiscalYear(2021)).toBe('令和3年度');
    expect(formatFiscalYear(2019)).toBe('令和元年度');
    expect(formatFiscalYear(2018)).toBe('平成30年度');
  });
});

test('the fiscal year runs from April to March', () => {
  expect(fiscalYearOf('2021-04-01')).toBe(2021);
  expect(fiscalYearOf('2022-03-31')).toBe(2021);
  expect(fiscalYearOf('2021')).toBe(2021);
  expect(fiscalYearOf('x')).toBeUndefined();
});

test('parts of a date make the date again', () => {
  expect(eventDateFrom({ year: 2021, month: 4 })).toBe('2021-04');
  expect(eventDateParts('2020-02-29')).toEqual({ year: 2020, month: 2, day: 29 });
  expect(eventDateParts('2021-02-29')).toBeUndefined();
});
