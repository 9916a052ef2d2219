import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold';

describe('folding makes spellings a reader takes for the same equal', () => {
  it.each([
    ['half-width katakana with its mark', 'ﾊﾐﾀﾞｼ隊', 'ハミダシ隊'],
    ['a loose voiced mark', 'が', 'か゛'],
    ['a combining voiced mark', 'が', 'か\u3099'],
    ['katakana and hiragana', 'カタツムリ', 'かたつむり'],
    ['full-width Latin and case', 'ｚｏｏｍ', 'ZOOM'],
    ['small and full-size vowels', 'ウィルス', 'ウイルス'],
    ['long marks and their look-alikes', 'リーダー', 'リ－ダ―'],
    ['middle dots', 'オフサイト・ミーティング', 'オフサイトミーティング'],
    ['brackets', '「空気感」が大事', '空気感が大事'],
    ['a line break inside a word', 'オフサ\nイト', 'オフサイト'],
    ['an ideographic space inside a word', '振　り　返　り', '振り返り'],
    ['kanji variants', '髙橋・﨑山・渡邊・齋藤', '高橋崎山渡辺斎藤'],
    ['a variant beyond the first plane', '𠮷野', '吉野'],
    ['ヴ and its vowel', 'ヴィジョン', 'ビジョン'],
    ['ぢ and づ', 'ちかぢか気づく', 'ちかじか気ずく'],
    ['circled numbers and era ligatures', '①㍻', '1平成'],
    ['dashes between numbers', '５〜１０人', '5－10人'],
    ['thousands', '112,639人', '112639人'],
    ['accents written apart', 'cafe\u0301', 'café'],
    ['hyphens in Latin words', 'e-mail', 'email'],
  ])('%s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['voiced and unvoiced kana', 'ガ', 'カ'],
    ['small and full-size や', 'びょういん', 'びよういん'],
    ['a decimal and a whole number', '3.5', '35'],
    ['two Latin words and one', 'open space', 'openspace'],
  ])('but keeps %s apart', (_, one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it.each([
    ['a dot after a digit that ends a sentence', 'R3. 次', 'r3次'],
    ['a space beside Japanese', 'ZOOM 会議 A B', 'zoom会議a b'],
    ['white space at the ends', '  a \n b ', 'a b'],
    ['a date with dots', 'R3.5.14', 'r3.5.14'],
    ['days from and to', 'R3.7.26～27', 'r3.7.26-27'],
    ['nothing but punctuation', '「…」、。・ー', ''],
  ])('%s', (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('never lets a text forge the letters the index writes dates with', () => {
    expect(foldText('a\uf0dd\uf221b')).toBe('ab');
  });
});

describe('the way back', () => {
  it('marks the original letters of a match, dropped ones inside it and none at its edges', () => {
    const text = '「ﾊﾐﾀﾞ･ｼ 隊」へ';
    const { folded, map } = fold(text);
    const at = folded.indexOf('はみだし隊');
    const range = map().toOriginal(at, at + 5);
    expect(text.slice(range.start, range.end)).toBe('ﾊﾐﾀﾞ･ｼ 隊');
  });

  it('marks a whole ligature when the match cuts it', () => {
    const text = '約㌫の';
    const { folded, map } = fold(text);
    const at = folded.indexOf('せん');
    const range = map().toOriginal(at, at + 2);
    expect(text.slice(range.start, range.end)).toBe('㌫');
  });
});

const HARD = [
  'ｶ',
  'ﾞ',
  'ﾟ',
  'ﾊ',
  'ｰ',
  'ｨ',
  'ｯ',
  'カ',
  'ガ',
  'か',
  'が',
  '\u3099',
  '\u309a',
  '゛',
  'ー',
  '―',
  '〜',
  '・',
  '、',
  '。',
  '「',
  '」',
  ' ',
  '\u3000',
  '\n',
  '\r\n',
  '\t',
  '\ufeff',
  '\u200b',
  'A',
  'ａ',
  'b',
  'Ｚ',
  '1',
  '２',
  '.',
  '．',
  '/',
  ':',
  ',',
  '-',
  '髙',
  '高',
  '𠮷',
  '吉',
  '𠀋',
  '😀',
  '👨‍👩‍👧',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'ヴ',
  'ヴィ',
  'ヴｧ',
  'う\u3099ぃ',
  'ぢ',
  '㍻',
  '㌫',
  '①',
  '½',
  '㈱',
  '辻\u{e0100}',
  '対',
  '話',
  '々',
  '〇',
  'ヶ',
  'ぁ',
  'ゎ',
  '\ud83d',
  '\udc00',
  '\uf0dd',
];
const hardText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...HARD) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));

describe('for any text', () => {
  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('every highlight maps back to text that folds to what was searched', { timeout: 120_000 }, () => {
    let matches = 0;
    fc.assert(
      fc.property(hardText, fc.nat(), fc.nat({ max: 8 }), (text, from, length) => {
        const source = fold(text);
        const start = text.length === 0 ? 0 : from % text.length;
        const needle = foldText(text.slice(start, start + 1 + length));
        if (needle === '') return;
        for (let at = source.folded.indexOf(needle); at >= 0; at = source.folded.indexOf(needle, at + 1)) {
          matches++;
          const range = source.map().toOriginal(at, at + needle.length);
          const marked = foldText(text.slice(range.start, range.end));
          const hasLigature = [...text].some((letter) => foldText(letter).length > 1);
          if (!hasLigature) expect(marked).toBe(needle);
          expect(marked).toContain(needle);
        }
      }),
      { numRuns: 200_000 },
    );
    expect(matches).toBeGreaterThan(100_000);
  });
});
