import { describe, expect, it } from 'vitest';
import { percentWarning, pollShares } from './poll-shares';

const choices = (...values: readonly number[]) =>
  values.map((value, index) => ({ label: `${index}`, value }));

describe('pollShares', () => {
  it.each([
    [
      [3, 16],
      ['16 %（3人）', '84 %（16人）'],
    ],
    [
      [1, 1, 1],
      ['33 %（1人）', '33 %（1人）', '33 %（1人）'],
    ],
    [
      [5, 0],
      ['100 %（5人）', '0 %（0人）'],
    ],
    [
      [0, 0],
      ['0 %（0人）', '0 %（0人）'],
    ],
  ])('shares counts out: %j', (values, words) => {
    expect(pollShares({ unit: 'count', choices: choices(...values) }).map((share) => share.words)).toEqual(
      words,
    );
  });

  it('shows per cent as they were noted', () => {
    expect(pollShares({ unit: 'percent', choices: choices(16.5, 83.5) })).toEqual([
      { label: '0', percent: 16.5, words: '16.5 %' },
      { label: '1', percent: 83.5, words: '83.5 %' },
    ]);
  });

  it('draws no bar beyond the full width', () => {
    expect(pollShares({ unit: 'percent', choices: choices(160, 0) })[0]?.percent).toBe(100);
  });
});

describe('percentWarning', () => {
  it.each([
    [[16, 84], undefined],
    [[33, 33, 33], undefined],
    [[0, 0], undefined],
    [[16, 48], '合計が 64 % です。100 % になるか確かめてください。'],
    [[60.2, 60.2], '合計が 120.4 % です。100 % になるか確かめてください。'],
  ])('%j', (values, warning) => {
    expect(percentWarning({ unit: 'percent', choices: choices(...values) })).toBe(warning);
  });

  it('has nothing to say about counts', () => {
    expect(percentWarning({ unit: 'count', choices: choices(1, 2) })).toBeUndefined();
  });
});
