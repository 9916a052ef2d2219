import { describe, expect, it } from 'vitest';
import { shortenedForms, shortenLongVowels } from './long-vowels';
import { readingStreamOf, sourceRange } from './reading-stream';
import { Ruler } from './ruler';
import { decodeReadings, encodeReadings } from './word-readings';

describe('long vowels', () => {
  it.each([
    ['おう', 'こうどう', 'こど'],
    ['うう', 'くうき', 'くき'],
    ['おお', 'おおきい', 'おきい'],
    ['う in its own right', 'うえ', 'うえ'],
    ['えい stays', 'けいかく', 'けいかく'],
    ['おう in sequence', 'おおうち', 'おち'],
  ])('%s', (_, kana, short) => {
    expect(shortenLongVowels(kana).kana).toBe(short);
  });

  it('has a form for each place where a word may begin', () => {
    expect(shortenedForms('こどもうけいれ')).toEqual(['こどもけいれ', 'こどもうけいれ']);
  });
});

describe('word readings', () => {
  it('survive coding', () => {
    const words = [
      { length: 2, reading: 'たいわ' },
      { length: 1, reading: '' },
      { length: 12, reading: '' },
    ];
    expect(decodeReadings(encodeReadings(words), 15)).toEqual(words);
  });

  it('cover the whole text even when the code is of another text', () => {
    expect(decodeReadings('2たいわ', 5)).toEqual([
      { length: 2, reading: 'たいわ' },
      { length: 3, reading: '' },
    ]);
    expect(decodeReadings('9たいわ', 2)).toEqual([{ length: 2, reading: 'たいわ' }]);
    expect(decodeReadings('', 0)).toEqual([]);
  });
});

describe('a ruler', () => {
  it('counts and finds marks in any word of bits', () => {
    const marks = [0, 3, 31, 32, 33, 64, 99];
    const ruler = Ruler.fromMarks(marks, 100);
    expect(marks.map((mark) => ruler.has(mark))).not.toContain(false);
    expect(ruler.has(4)).toBe(false);
    expect(marks.map((mark) => ruler.rank(mark))).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(marks.map((_, index) => ruler.place(index))).toEqual(marks);
    expect(ruler.place(7)).toBeUndefined();
  });
});

describe('a reading stream', () => {
  const source = '市長との対話、をシビレル\nように';
  const stream = readingStreamOf(source, [
    { length: 2, reading: 'しちょう' },
    { length: 2, reading: '' },
    { length: 2, reading: 'たいわ' },
    { length: 1, reading: '' },
    { length: 1, reading: '' },
    { length: 4, reading: '' },
    { length: 1, reading: '' },
    { length: 3, reading: '' },
  ]);
  const rangeOf = (kana: string) => {
    const at = stream.kana.indexOf(kana);
    const range = sourceRange(stream, source, at, at + kana.length);
    return source.slice(range.start, range.end);
  };

  it('is the text by ear, with long vowels shortened inside words', () => {
    expect(stream.kana).toBe('しちょとのたいわをしびれるよに');
  });

  it.each([
    ['a word', 'たいわ', '対話'],
    ['part of a word that is written otherwise', 'たい', '対話'],
    ['several words, with what stands between them', 'とのたいわを', 'との対話、を'],
    ['part of a word that is written as read', 'びれ', 'ビレ'],
    ['up to a line break', 'しびれる', 'シビレル'],
    ['over a line break', 'れるよに', 'レル\nように'],
    ['the end', 'よに', 'ように'],
  ])('maps %s back to the original', (_, kana, original) => {
    expect(rangeOf(kana)).toBe(original);
  });

  it('knows where words begin', () => {
    expect(stream.kanaMarks.has(stream.kana.indexOf('たいわ'))).toBe(true);
    expect(stream.kanaMarks.has(stream.kana.indexOf('いわ'))).toBe(false);
  });
});
