import { describe, expect, it } from 'vitest';
import { readDate } from './date-reading';

describe('readDate', () => {
  it.each([
    ['R3.4.16', '2021-04-16', '令和3年4月16日（金）'],
    ['令和3年4月16日', '2021-04-16', '令和3年4月16日（金）'],
    ['２０２１／４／１６', '2021-04-16', '令和3年4月16日（金）'],
    ['H31.4.30', '2019-04-30', '平成31年4月30日（火）'],
    ['2019-05-01', '2019-05-01', '令和元年5月1日（水）'],
    ['令和3年4月', '2021-04', '令和3年4月'],
    ['2021', '2021', '令和3年'],
  ])('reads %s', (text, date, words) => {
    expect(readDate(text)).toEqual({ state: 'read', date, words });
  });

  it.each(['令和3年4月31日', '来週の金曜', '4/16'])('does not guess at %s', (text) => {
    expect(readDate(text)).toEqual({ state: 'unreadable' });
  });

  it('takes white space for nothing', () => {
    expect(readDate('　 ')).toEqual({ state: 'empty' });
  });
});
