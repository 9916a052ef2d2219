import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query';

const termsOf = (text: string) =>
  parseQuery(text).terms.map((term) => `${term.negated ? '-' : ''}${term.exact ? '=' : ''}${term.folded}`);

describe('terms', () => {
  it.each([
    ['one word', '対話', ['対話']],
    ['a space of either width means and', '断捨離 エネルギー　疲労', ['断捨離', 'えねるぎ', '疲労']],
    ['white space around', '  対話　', ['対話']],
    ['quotation marks mean as written', '"取り組み" 対話', ['=取り組み', '対話']],
    ['full-width and curly quotation marks', '＂対話＂ “会議”', ['=対話', '=会議']],
    ['a quoted phrase keeps its space', '"open space"', ['=open space']],
    ['the second quotation mark not typed yet', '"対話の', ['=対話の']],
    ['a minus means not', '対話 -会議', ['対話', '-会議']],
    ['a full-width minus, and the long mark an IME gives', '－会議 ー研修', ['-会議', '-研修']],
    ['not a quoted phrase', '-"定例 会議"', ['-=定例会議']],
    ['a minus inside a word is a letter', 'e-mail', ['email']],
    ['Japanese brackets are no quotation marks', '「空気感」が大事', ['空気感が大事']],
    ['punctuation alone is nothing', '。 - "" 対話', ['対話']],
    ['nothing', '', []],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('beyond the eighth are named, not searched', () => {
    const query = parseQuery('一 二 三 四 五 六 七 八 九 -十');
    expect(query.terms).toHaveLength(8);
    expect(query.ignored).toEqual(['九', '-十']);
  });
});

describe('filters', () => {
  it.each([
    ['cohort', '期:8', { cohort: [8] }],
    ['cohort in full width', '期：第８期', { cohort: [8] }],
    ['kind', '種別:会', { kind: ['会'] }],
    ['speaker', '話者：甲野', { speaker: ['甲野'] }],
    ['speaker in quotation marks', '話者:"甲野 太郎"', { speaker: ['甲野太郎'] }],
    ['tag', 'タグ:対話', { tag: ['対話'] }],
    ['era year', '年:R3', { year: [2021] }],
    ['western year', '年：２０２１', { year: [2021] }],
    ['fiscal year', '年度:令和3年度', { year: [2021] }],
    ['a day lies in its fiscal year', '年:2022-03-31', { year: [2021] }],
    ['several', '期:7 期:8 年:R3', { cohort: [7, 8], year: [2021] }],
  ])('%s', (_, text, filters) => {
    const query = parseQuery(text);
    expect(query.filters).toEqual(filters);
    expect(query.terms).toEqual([]);
  });

  it('stand beside words', () => {
    const query = parseQuery('対話 期:8 -会議');
    expect(query.filters).toEqual({ cohort: [8] });
    expect(query.terms.map((term) => term.text)).toEqual(['対話', '会議']);
  });

  it('take no part while the value is still to be typed', () => {
    expect(parseQuery('対話 期:')).toMatchObject({ filters: {}, terms: [{ folded: '対話' }] });
  });

  it('that cannot be read are words', () => {
    expect(parseQuery('期:春')).toMatchObject({ filters: {}, terms: [{ folded: '期春' }] });
  });
});
