import { describe, expect, it } from 'vitest';
import { kanaOfRomaji, kanaWithTail } from './romaji';

describe('romaji', () => {
  it.each([
    ['taiwa', 'たいわ'],
    ['shibireru', 'しびれる'],
    ['sibireru', 'しびれる'],
    ['danshari', 'だんしゃり'],
    ['dansyari', 'だんしゃり'],
    ['jinzaiikusei', 'じんざいいくせい'],
    ['zinzaiikusei', 'じんざいいくせい'],
    ['shimbun', 'しんぶん'],
    ["shin'ichi", 'しんいち'],
    ['konnichiwa', 'こんにちわ'],
    ['zannnenn', 'ざんねん'],
    ['sekkyoku', 'せっきょく'],
    ['matcha', 'まっちゃ'],
    ['soshikisa-bei', 'そしきさべい'],
    ['tōkyō', 'ときょ'],
    ['fairu', 'ふあいる'],
    ['vijon', 'びじょん'],
    ['ＴＡＩＷＡ', 'たいわ'],
    ['tuduki', 'つずき'],
    ['tsuzuki', 'つずき'],
  ])('%s is %s', (romaji, kana) => {
    expect(kanaOfRomaji(romaji)[0]).toBe(kana);
  });

  it.each([
    ['taiw', ['たいわ', 'たいを', 'たいう']],
    ['taish', ['たいし']],
    ['kaiky', ['かいき']],
    ['ban', ['ばん', 'ばな', 'ばに', 'ばぬ', 'ばね', 'ばの']],
    ['gakk', ['がっか', 'がっき', 'がっく', 'がっけ', 'がっこ']],
  ])('%s, still being typed, may become %s', (romaji, kana) => {
    expect(new Set(kanaOfRomaji(romaji))).toEqual(new Set(kana));
  });

  it.each(['ilc', 'pdca', 'html', 'sql', 'covid19', '対話', ''])('%s is none', (text) => {
    expect(kanaOfRomaji(text)).toEqual([]);
  });
});

describe('Latin letters at the end of a Japanese word', () => {
  it.each([
    ['たいw', ['たいわ', 'たいを', 'たいう']],
    ['だんしゃr', ['だんしゃら', 'だんしゃり', 'だんしゃる', 'だんしゃれ', 'だんしゃろ']],
    ['対話no', ['対話の']],
    ['zoomk', []],
    ['対話', []],
    ['対話zoom', []],
  ])('%s', (text, kana) => {
    expect(new Set(kanaWithTail(text))).toEqual(new Set(kana));
  });
});
