import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAnalyser } from './create-analyser';
import { unpackDictionary } from './word-dictionary';
import { type DictionaryEntry, writeDictionary } from './write-dictionary';

const SHIPPED = new URL('../../resources/dictionaries/ipadic-words.bin.gz', import.meta.url);

function analyserOf(bytes: Uint8Array) {
  const dictionary = unpackDictionary(bytes);
  if (!dictionary) throw new Error('the dictionary was refused');
  return createAnalyser(dictionary);
}

const shipped = analyserOf(new Uint8Array(gunzipSync(readFileSync(SHIPPED))));
const cut = (text: string): string =>
  shipped(text)
    .map(({ surface, reading }) => (reading === undefined ? surface : `${surface}:${reading}`))
    .join('｜');

describe('with the shipped dictionary', () => {
  test.each([
    ['対話を続ける。', '対話:たいわ｜を｜続ける:つづける｜。'],
    ['市民との対話', '市民:しみん｜と｜の｜対話:たいわ'],
    ['すもももももももものうち', 'すもも｜も｜もも｜も｜もも｜の｜うち'],
    ['オフサイトミーティング', 'オフサイトミーティング'],
    ['令和3年', '令:りょう｜和:わ｜3｜年:ねん'],
    ['行き届かない', '行き届か:いきとどか｜ない'],
    ['𠮷田さん', '𠮷｜田:た｜さん'],
    ['', ''],
  ])('%s is read as %s', (text, words) => {
    expect(cut(text)).toBe(words);
  });

  test('the words of any text are the text', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'対話市民のをはにたいわ、。ABカー𠮷１ \n・') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(
          shipped(text)
            .map(({ surface }) => surface)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a text without any sentence end is read piece by piece', () => {
    const text = '対話と市民'.repeat(2000);
    expect(shipped(text).filter(({ reading }) => reading === 'たいわ').length).toBeGreaterThan(1990);
  });
});

describe('with a dictionary of its own', () => {
  const word = (surface: string, cost: number, reading = ''): DictionaryEntry => ({
    surface,
    reading,
    cost,
    left: 1,
    right: 1,
  });
  const file = (words: readonly DictionaryEntry[]): Uint8Array =>
    writeDictionary({
      words,
      connections: Int16Array.from([0, 0, 0, 10]),
      connectionSize: 2,
      classOf: new Uint8Array(0x10000),
      classes: [{ isAlwaysTried: false, isGrouped: false, entries: [{ left: 1, right: 1, cost: 100 }] }],
    });

  test('the cheaper way wins, and joints cost too', () => {
    const words = [word('市', 10, 'し'), word('民', 10, 'みん'), word('市民', 25, 'しみん')];
    expect(analyserOf(file(words))('市民')).toEqual([{ surface: '市民', reading: 'しみん' }]);
    expect(analyserOf(file([...words, word('市民', 40, 'いちみん')]))('市民')).toHaveLength(1);
    expect(
      analyserOf(file(words.map((one) => ({ ...one, cost: one.surface.length * 10 }))))('市民'),
    ).toHaveLength(1);
  });

  test('words nobody knows come letter by letter, without a reading', () => {
    expect(analyserOf(file([word('市', 1, 'し')]))('市長')).toEqual([
      { surface: '市', reading: 'し' },
      { surface: '長' },
    ]);
  });

  test('a file of another kind is refused', () => {
    expect(unpackDictionary(new Uint8Array(64))).toBeUndefined();
    expect(unpackDictionary(file([]).subarray(0, 200))).toBeUndefined();
  });
});
