import { describe, expect, it } from 'vitest';
import { formatDayAndTime, formatMoment } from './format-moment';

const now = new Date(2026, 10, 27, 17, 30);
const at = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();

describe('a time stamp for reading', () => {
  it.each([
    ['today', at(2026, 10, 27, 9, 5), '今日 9:05', '今日 9:05'],
    ['yesterday', at(2026, 10, 26, 23, 59), '令和8年11月26日', '昨日 23:59'],
    ['long ago', at(2019, 4, 1, 8, 0), '令和元年5月1日', '令和元年5月1日 8:00'],
  ])('%s', (_case, timestamp, short, long) => {
    expect(formatMoment(timestamp, now)).toBe(short);
    expect(formatDayAndTime(timestamp, now)).toBe(long);
  });
});
