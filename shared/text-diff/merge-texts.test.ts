import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from './merge-texts';
import { splitLines } from './split-lines';

describe('what two people made of one text', () => {
  it.each([
    ['different lines: both changes', '一\n二\n三\n', '一！\n二\n三\n', '一\n二\n三！\n', '一！\n二\n三！\n'],
    ['the same line: mine, then theirs', '一\n二\n三', '一\n弐\n三', '一\nに\n三', '一\n弐\nに\n三'],
    ['lines added at the same place', '', 'こちら', 'むこう', 'こちら\nむこう'],
    ['the same change', '一\n二\n', '一\n弐\n', '一\n弐\n', '一\n弐\n'],
    ['a line taken out by one', '一\n二\n三\n四\n', '一\n三\n四\n', '一\n二\n三\n四！\n', '一\n三\n四！\n'],
    ['nothing by either', '一\n', '一\n', '一\n', '一\n'],
  ])('%s', (_case, base, mine, theirs, merged) => {
    expect(mergeTexts(base, mine, theirs)).toBe(merged);
  });

  const text = fc
    .array(fc.constantFrom('対話', '市民', '一歩', '', '窓口'), { maxLength: 12 })
    .map((lines) => lines.join('\n'));

  it('is the other’s where only one changed it', () => {
    fc.assert(
      fc.property(text, text, (base, version) => {
        expect(mergeTexts(base, version, base)).toBe(version);
        expect(mergeTexts(base, base, version)).toBe(version);
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds every line that either wrote anew', () => {
    const own = fc.array(fc.constantFrom('対話', '市民', '私の一行', '私の二行'), { maxLength: 10 });
    const other = fc.array(fc.constantFrom('対話', '市民', '相手の一行', '相手の二行'), { maxLength: 10 });
    const began = fc.array(fc.constantFrom('対話', '市民', '一歩'), { maxLength: 10 });
    fc.assert(
      fc.property(began, own, other, (base, mine, theirs) => {
        const merged = splitLines(mergeTexts(base.join('\n'), mine.join('\n'), theirs.join('\n')));
        const count = (lines: readonly string[], line: string): number =>
          lines.filter((one) => one.replace('\n', '') === line).length;
        for (const line of ['私の一行', '私の二行']) expect(count(merged, line)).toBe(count(mine, line));
        for (const line of ['相手の一行', '相手の二行'])
          expect(count(merged, line)).toBe(count(theirs, line));
      }),
      { numRuns: 2_000 },
    );
  });
});
