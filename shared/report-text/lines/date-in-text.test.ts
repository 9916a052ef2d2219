import { describe, expect, it } from 'vitest';
import { beginsWithDate, dateIn, dayIn, endsInDate, withoutDate } from './date-in-text';

describe('dateIn', () => {
  it.each([
    ['第１回研究会（R3.4.16）', '2021-04-16'],
    ['夏の合宿（R3.7.26~27）', '2021-07-26'],
    ['第 1 回研究会 平成 29 年 4 月 28 日(中央会場)', '2017-04-28'],
    ['令和元年５月１日（水）に開いた', '2019-05-01'],
    ['2021/4/16 の会', '2021-04-16'],
    ['令和３年５月の会', '2021-05'],
  ])('finds the date in %j', (text, date) => {
    expect(dateIn(text)?.date).toBe(date);
  });

  it.each(['12.3.4版', '比率は 3.4.1 の三つ', '令和の初め', '電話 0191-21-2111', '令和３年13月45日'])(
    'finds none in %j',
    (text) => {
      expect(dateIn(text)).toBeUndefined();
    },
  );
});

describe('dayIn', () => {
  it.each([
    ['市長と話す（5/14）', 2021, '2021-05-14'],
    ['１月27日の会', 2021, '2022-01-27'],
  ])('places %j in fiscal year %d', (text, fiscalYear, date) => {
    expect(dayIn(text, fiscalYear)).toBe(date);
  });
});

describe('titles with dates', () => {
  it.each(['副市長との対話（R3.7.14）', '座談会（令和４年６月３日）', '座談会（6/3）'])(
    '%j ends in its date',
    (title) => {
      expect(endsInDate(title)).toBe(true);
    },
  );

  it.each(['座談会（商工会）', 'アンケート（Y:30%/N:70%）', '記録（その２）'])('%j does not', (title) => {
    expect(endsInDate(title)).toBe(false);
  });

  it('knows a title that begins with its date', () => {
    expect(beginsWithDate('令和４年５月14日　意見交換')).toBe(true);
    expect(beginsWithDate('令和４年度の取組')).toBe(false);
  });

  it('takes the date off a title', () => {
    expect(withoutDate('副市長との対話（R3.7.14）')).toBe('副市長との対話');
    expect(withoutDate('令和４年５月14日 センターとの意見交換')).toBe('センターとの意見交換');
  });
});
