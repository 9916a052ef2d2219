import { describe, expect, it } from 'vitest';
import { eveningOf, sampleStamp } from './sample-stamp';

describe('when a sample record was written', () => {
  it.each([
    ['2018-06-29', '2018-06-29T20:30:00+09:00'],
    ['2018-06', '2018-06-01T20:30:00+09:00'],
    ['2018', '2018-01-01T20:30:00+09:00'],
  ])('%s means %s', (date, at) => {
    expect(eveningOf(date)).toBe(at);
  });

  it('is last the time of the latest addition', () => {
    const made = { by: '甲野', at: '2018-06-29T20:30:00+09:00' };
    const later = { by: '乙川', at: '2019-06-29T20:30:00+09:00' };
    expect(sampleStamp(made)).toMatchObject({ createdBy: '甲野', updatedBy: '甲野', updatedAt: made.at });
    expect(sampleStamp(made, [later])).toMatchObject({
      createdBy: '甲野',
      createdAt: made.at,
      updatedBy: '乙川',
      updatedAt: later.at,
    });
  });
});
