import { describe, expect, it } from 'vitest';
import { markOf } from './mark-of';
import { numberValue } from './number-value';

describe('markOf', () => {
  it.each([
    ['第１章 現状', 'chapter', 1, '現状'],
    ['第２章はじめの一歩', 'chapter', 2, 'はじめの一歩'],
    ['第３章もやもやの先に', 'chapter', 3, 'もやもやの先に'],
    ['第二節　方法', 'section', 2, '方法'],
    ['第２　方法', 'chapter', 2, '方法'],
    ['第１回研究会（R3.4.16）「初めの会」', 'session', 1, '（R3.4.16）「初めの会」'],
    ['Ⅲ　結果', 'roman', 3, '結果'],
    ['ＩＩ．日程', 'roman', 2, '日程'],
    ['ii) 手順', 'alpha', 2, '手順'],
    ['１ はじめに', 'digit', 1, 'はじめに'],
    ['2. 取組', 'digit', 2, '取組'],
    ['2：論点', 'digit', 2, '論点'],
    ['３、まとめ', 'digit', 3, 'まとめ'],
    ['2.1 朝礼', 'digits', 1, '朝礼'],
    ['2.1. 人', 'digits', 1, '人'],
    ['Ⅱ-1　短期', 'digits', 1, '短期'],
    ['2-(1) 文献', 'digits', 1, '文献'],
    ['1-2　会議', 'digits', 2, '会議'],
    ['一　はじめに', 'kanji', 1, 'はじめに'],
    ['(1) 概要', 'paren', 1, '概要'],
    ['（二）試行', 'paren', 2, '試行'],
    ['⑵ 経過', 'paren', 2, '経過'],
    ['1) 集計', 'closeParen', 1, '集計'],
    ['③ 記述', 'circled', 3, '記述'],
    ['（イ）若手', 'kana', 2, '若手'],
    ['ウ　期間', 'kana', 3, '期間'],
    ['【2】聞き取り', 'lenticularNumber', 2, '聞き取り'],
    ['【内容】', 'lenticular', undefined, ''],
    ['＜視察の目的＞', 'bracket', undefined, ''],
    ['＝視察の目的＝', 'bracket', undefined, ''],
    ['～ 春の集い ～', 'bracket', undefined, ''],
    ['■町の概要', 'symbol', undefined, '町の概要'],
    ['♪ 今月の歌', 'symbol', undefined, '今月の歌'],
    ['・種まき', 'bullet', undefined, '種まき'],
    ['- 種まき', 'bullet', undefined, '種まき'],
    ['→次へ', 'arrow', undefined, '次へ'],
    ['※参考', 'note', undefined, '参考'],
  ])('reads %j', (line, family, value, rest) => {
    expect(markOf(line)).toMatchObject({ family, rest, ...(value === undefined ? {} : { value }) });
  });

  it.each([
    '第１章では方法を述べる',
    '第２回研究会の宿題は、「町を歩く」だった',
    '第３回研究会では「話す」ことから始まった',
    '一年を通して',
    '１年間の歩み',
    '2021.4.16 開催',
    '1.5倍になった',
    '10:30 開会',
    '△1,250 人',
    '〇〇課の職員',
    'ILCの話',
    'あいさつ',
    '12,345',
    '-5度',
    '✕ 不可',
    '～副題だけの行',
    '＝１２＝',
    'iPadの活用',
    'viはエディター',
  ])('takes %j for words', (line) => {
    expect(markOf(line)).toBeUndefined();
  });

  it.each(['8 期生が行く', '10 年後の町', '3 人の職員が', '2.1 人の流れ', '(1)と(2)を比べる'])(
    'doubts %j',
    (line) => {
      expect(markOf(line)?.isWeak).toBe(true);
    },
  );

  it.each(['１ 人材を育てる', '２ 年間の計画', '３ 日時'])('does not doubt %j', (line) => {
    expect(markOf(line)?.isWeak).toBe(false);
  });
});

describe('numberValue', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['十二', 12],
    ['二十', 20],
    ['Ⅳ', 4],
    ['IX', 9],
    ['④', 4],
    ['⑴', 1],
    ['⒓', 12],
    ['ウ', 3],
    ['c', 3],
  ])('%j is %d', (text, value) => {
    expect(numberValue(text)).toBe(value);
  });

  it('gives nothing for other words', () => {
    expect(numberValue('内容')).toBeUndefined();
  });
});
