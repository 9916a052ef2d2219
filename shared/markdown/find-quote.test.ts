import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote } from './find-quote';
import { quoteAt } from './quote';

const TEXT = [
  '窓口では三回たらい回しにされた人が怒っている。',
  'まず机を離れる。それから考える。',
  '係長の言葉は短かった。「まず机を離れる。」それだけである。',
  '翌週、隣の課との境目を一尺だけよけいにかいた。',
].join('\n');

const found = (text: string, quote: ReturnType<typeof quoteAt>): string | undefined => {
  const place = findQuote(text, quote);
  return place && text.slice(place.start, place.end);
};
const quoteOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return quoteAt(TEXT, start, start + words.length);
};

describe('finding the words of a phrase again', () => {
  test('of two like sentences, the one it was taken from', () => {
    const second = TEXT.lastIndexOf('まず机を離れる');
    const quote = quoteAt(TEXT, second, second + 7);
    expect(findQuote(TEXT, quote)).toEqual({ start: second, end: second + 7 });
  });

  test('after something was written before it', () => {
    expect(found(`前書きを足した。\n${TEXT}`, quoteOf('隣の課との境目を一尺だけ'))).toBe(
      '隣の課との境目を一尺だけ',
    );
  });

  test('when line breaks and spaces moved', () => {
    const wrapped = TEXT.replace('境目を一尺だけ', '境目を\n　一尺 だけ');
    expect(found(wrapped, quoteOf('隣の課との境目を一尺だけ'))).toBe('隣の課との境目を\n　一尺 だけ');
  });

  test('when a few of its letters were edited', () => {
    const edited = TEXT.replace('隣の課との境目を一尺だけよけいに', '隣の課との境を一尺だけよけいに');
    expect(found(edited, quoteOf('隣の課との境目を一尺だけよけいにかいた'))).toBe(
      '隣の課との境を一尺だけよけいにかいた',
    );
  });

  test('in the drawn text, when it was taken from the Markdown source', () => {
    const source = '## 気付き\n\n・**机**を離れる\n・[[01A|隣の課]]との境目を一尺だけよけいに\n';
    const drawn = '気付き\n机を離れる\n隣の課との境目を一尺だけよけいに';
    const quote = quoteAt(source, source.indexOf('**机'), source.indexOf('\n・[['));
    expect(found(drawn, quote)).toBe('机を離れる');
  });

  test('edited words whose neighbours are strangers are somebody else’s', () => {
    const elsewhere = 'まったく別の話をしている。隣の課との境を一尺だけよけいに描いた。そして会は終わった。';
    expect(findQuote(elsewhere, quoteOf('隣の課との境目を一尺だけよけいにかいた'))).toBeUndefined();
  });

  test('lost when the words are gone', () => {
    const without = TEXT.replace('翌週、隣の課との境目を一尺だけよけいにかいた。', '翌週は雨だった。');
    expect(findQuote(without, quoteOf('隣の課との境目を一尺だけよけいにかいた'))).toBeUndefined();
    expect(findQuote('', quoteOf('まず机'))).toBeUndefined();
  });
});

test('every stretch of every text is found where it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const start = Math.min(a, b) % text.length;
        const end = Math.min(text.length, start + 1 + (Math.max(a, b) % 40));
        fc.pre(text.slice(start, end).trim() === text.slice(start, end) && text.slice(start, end) !== '');
        const place = findQuote(text, quoteAt(text, start, end));
        expect(place && text.slice(place.start, place.end).replace(/\s/g, '')).toBe(
          text.slice(start, end).replace(/\s/g, ''),
        );
      },
    ),
  );
});
