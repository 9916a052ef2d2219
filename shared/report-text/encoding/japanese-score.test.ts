import { describe, expect, it } from 'vitest';
import { japaneseScore } from './japanese-score';

describe('japaneseScore', () => {
  it('is high for prose, nothing for ASCII', () => {
    expect(japaneseScore('町の人と話し、聞いたことを書きとめた。')).toBeGreaterThan(0.8);
    expect(japaneseScore('minutes of 2021-04-16')).toBe(0);
  });

  it.each([
    ['EUC-JP read as CP932', '､ﾏ､ｸ､皃ﾋｿﾍ､ﾈﾏﾃ､ｷ､ｿ'],
    ['private use characters', '\ue000\ue001記\ue002'],
    ['control characters', '記\u0001\u0002\u0003'],
  ])('is low for %s', (_, text) => {
    expect(japaneseScore(text)).toBeLessThan(0);
  });
});
