import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatch } from './approximate-match';

/** The textbook table, for comparison. */
function fewestErrors(pattern: string, text: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, at) => at);
  let best = pattern.length;
  for (const letter of text) {
    const next = [0];
    for (let at = 1; at <= pattern.length; at++) {
      const same = pattern.charAt(at - 1) === letter ? 0 : 1;
      next.push(Math.min((column[at - 1] ?? 0) + same, (column[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    column = next;
    best = Math.min(best, column.at(-1) ?? best);
  }
  return best;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('a match with errors', () => {
  it.each([
    ['a letter left out', 'みていぐ', '次のみていんぐへ', 'みていんぐ', 1],
    ['a letter too many', 'しびれっる', 'きっとしびれるよ', 'しびれる', 1],
    ['a letter exchanged', '朝令暮改', 'また朝礼暮改だ', '朝礼暮改', 1],
    ['two letters that changed places', 'こみにゅけしょん', 'このこみゅにけしょんで', 'こみゅにけしょん', 2],
    ['none', '対話', '市民との対話', '対話', 0],
  ])('%s', (_, pattern, text, found, errors) => {
    const match = approximateMatch(pattern, text, 2);
    expect(match?.errors).toBe(errors);
    expect(text.slice(match?.start, match?.end)).toBe(found);
  });

  it('is none when there are more errors than allowed', () => {
    expect(approximateMatch('断捨離', '対話の場', 1)).toBeUndefined();
  });

  it('is as close as the textbook says, for any pattern and text', () => {
    const letters = (min: number, max: number) =>
      fc.string({ unit: fc.constantFrom('あ', 'い', 'う'), minLength: min, maxLength: max });
    fc.assert(
      fc.property(letters(1, 32), letters(0, 60), fc.nat({ max: 3 }), (pattern, text, most) => {
        const match = approximateMatch(pattern, text, most);
        const fewest = fewestErrors(pattern, text);
        if (fewest > most || text === '') {
          expect(match?.errors ?? 0).toBeLessThanOrEqual(most);
          return;
        }
        expect(match?.errors).toBe(fewest);
        expect(distance(pattern, text.slice(match?.start, match?.end))).toBe(fewest);
      }),
      { numRuns: 5_000 },
    );
  });
});
