import { expect, test } from 'vitest';
import { phraseBeginning } from './phrase-beginning';

test.each([
  [['２ 概要', '激励会（R3.5.13）'], { occasion: '激励会', date: '2021-05-13' }],
  [
    ['市民活動センター長との対話（令和3年5月14日）', '【内容】'],
    { occasion: '市民活動センター長との対話', date: '2021-05-14', speaker: '市民活動センター長' },
  ],
  [['第３回研究会（R3.7.26~27）「ありたい姿を考える」'], { occasion: '第３回研究会', date: '2021-07-26' }],
  [['１ はじめに', '（仮称）条例について'], {}],
  [[], {}],
])('%j', (headingPath, expected) => {
  expect(phraseBeginning(headingPath)).toEqual(expected);
});
