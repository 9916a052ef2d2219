import { describe, expect, it } from 'vitest';
import { highlightRanges } from './highlight-ranges';

describe('highlights in an open document', () => {
  it.each([
    ['every hit', '対話', '対話から対話へ', ['対話', '対話']],
    ['several terms in the order of the text', '市民 対話', '対話する市民', ['対話', '市民']],
    ['touching hits as one', '対話 会議', '対話会議', ['対話会議']],
    ['what a query in another width finds', 'ﾊﾐﾀﾞｼ', 'ハミダシ隊', ['ハミダシ']],
    ['nothing for what is excluded or filtered', '-対話 期:8', '対話 8', []],
    ['only the writing that is quoted', '"ガ"', 'ガとが', ['ガ']],
  ])('%s', (_, query, text, marked) => {
    expect(highlightRanges(query, text).map((range) => text.slice(range.start, range.end))).toEqual(marked);
  });
});
