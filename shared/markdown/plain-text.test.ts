import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from './plain-text';

test.each([
  ['これは**「重要」**な~~点~~*だ*', 'これは「重要」な点だ'],
  ['# 見出し\n\n本文', '見出し\n本文'],
  ['■背景\n【内容】', '■背景\n【内容】'],
  ['・一\n　①二', '一\n①二'],
  ['- [x] 一\n- 二', '一\n二'],
  ['1. 一\n2. 二', '一\n二'],
  ['> 引用\n> 二行', '引用\n二行'],
  ['{人材|じん|ざい}育成', '人材育成'],
  ['[[引き継ぎ]]と[[01A|前の期]]', '引き継ぎと前の期'],
  ['[参照](https://example.jp)と![写真](a.png)', '参照と'],
  ['[参照][a]\n\n[a]: https://example.jp', '参照'],
  ['本文[^1]\n\n[^1]: 注', '本文\n注'],
  ['| 一 | 二 |\n|---|---|\n| 三 | 四 |', '一 二\n三 四'],
  ['```\n**そのまま**\n```', '**そのまま**'],
  ['`**そのまま**`', '**そのまま**'],
  ['一<br>二<b>三</b>', '一\n二三'],
  ['<担当> 甲野', '<担当> 甲野'],
  ['A &amp; B &lt;c&gt; &#12354;', 'A & B <c> あ'],
  ['一行目\n二行目', '一行目\n二行目'],
  ['', ''],
])('%j', (source, expected) => {
  expect(plainText(source)).toBe(expected);
});

test('words without any marks come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('対話', '記録。', 'まちの', '人', '、')), (words) => {
      expect(plainText(words.join(''))).toBe(words.join(''));
    }),
  );
});
