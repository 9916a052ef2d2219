import { describe, expect, it } from 'vitest';
import type { LexiconWord } from './lexicon';
import { ScanIndex } from './scan-index';
import { encodeReadings } from './word-readings';

const words = (...pairs: readonly (readonly [string, string])[]) => ({
  text: pairs.map(([surface]) => surface).join(''),
  readings: {
    title: '',
    text: encodeReadings(pairs.map(([surface, reading]) => ({ length: surface.length, reading }))),
  },
});

/** What is marked in a text that is open, when its record holds these units. */
function marked(
  query: string,
  text: string,
  units: readonly { readonly text: string; readonly readings?: { title: string; text: string } }[] = [],
  lexicon: readonly LexiconWord[] = [],
): readonly string[] {
  const index = new ScanIndex({ lexicon });
  index.add(
    units.map((unit, at) => ({ id: `${at}`, recordId: 'a', kind: 'report', title: '', tags: [], ...unit })),
  );
  return index.find(query, 'a', text).map(({ start, end }) => text.slice(start, end));
}

describe('a text that is open', () => {
  it.each([
    ['every hit', '対話', '対話から対話へ', ['対話', '対話']],
    ['several terms in the order of the text', '市民 対話', '対話する市民', ['対話', '市民']],
    ['touching hits as one', '対話 会議', '対話会議', ['対話会議']],
    ['what a query in another width finds', 'ﾊﾐﾀﾞｼ', 'ハミダシ隊', ['ハミダシ']],
    ['other okurigana', '取組', '取り組みを続ける', ['取り組']],
    ['a date in another form', '2021年5月14日', '期日はR3.5.14です', ['R3.5.14']],
    ['nothing for what is excluded or filtered', '-対話 期:8', '対話 8', []],
    ['only the writing that is quoted', '"ガ"', 'ガとが', ['ガ']],
    [
      'what is meant when a letter is wrong',
      'オフサイトミーティグ',
      '次のオフサイトミーティングへ',
      ['オフサイトミーティング'],
    ],
  ])('shows %s', (_, query, text, expected) => {
    expect(marked(query, text)).toEqual(expected);
  });

  const units = [
    words(['市民', 'しみん'], ['との', ''], ['対話', 'たいわ'], ['。', '']),
    words(['したい', ''], ['わけ', ''], ['を', ''], ['話す', 'はなす']),
  ];

  it.each([
    ['as it is', '市民との対話。したいわけを話す'],
    ['with numbers, bullets and breaks of its own', '１．市民との\n・対話。\n\n　・ したいわけを話す（了）'],
    ['with more than the units say', '期日 令和3年\n市民との対話。写真\nしたいわけを話す'],
  ])('is read as its record was: %s', (_, text) => {
    expect(marked('たいわ', text, units)).toEqual(['対話']);
    expect(marked('taiw', text, units)).toEqual(['対話']);
    expect(marked('しみん はなす', text, units)).toEqual(['市民', '話す']);
  });

  it('is searched by its letters when nobody has read it', () => {
    expect(marked('たいわ', '対話、したいわけ', [{ text: '対話、したいわけ' }])).toEqual(['たいわ']);
  });

  it('a word read otherwise than the analyser reads it, as in a search, and not what is merely similar', () => {
    const unit = words(['重複', 'じゅうふく'], ['の', ''], ['調節', 'ちょうせつ']);
    const lexicon = [
      { word: '重', spoken: 'ちょ' },
      { word: '複', spoken: 'ふく' },
    ];
    expect(marked('ちょうふく', unit.text, [unit], lexicon)).toEqual(['重複']);
  });
});
