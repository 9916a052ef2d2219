import { expect, it } from 'vitest';
import { lostCharacters } from '../lost-characters';
import { readReport } from '../read-report';

const TALK = '係の朝礼で十分だけ話すことにした。話す相手を毎週替え、聞いたことを一行だけ書き残した。';

const headingsOf = (text: string): string[] => {
  const reading = readReport(text);
  expect(lostCharacters(text, reading)).toBe('');
  return reading.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
};

it.each([
  ['a word and a number', ['STEP1 見つける', 'STEP2 開く', 'STEP3 広げる']],
  ['a word and a circled number', ['論点① 時間', '論点② 場所']],
  ['days', ['１日目 出会う', '２日目 深める', '３日目 持ち帰る']],
  ['letters of groups', ['Ａ班 子育て', 'Ｂ班 防災', 'Ｃ班 観光']],
  ['months', ['４月', '６月', '１２月', '２月']],
  ['the word alone', ['その１', 'その２']],
  ['the days of a diary', ['６月３日（土） 港を歩く', '７月６日', '12月18日 雪']],
  ['years', ['平成30年 始まり', '令和元年 広がり', '令和３年 引き継ぎ']],
  ['a sign', ['§1 問題', '§2 方法']],
])('finds headings counted by %s', (_name, titles) => {
  expect(headingsOf(titles.map((title) => `${title}\n　${TALK}\n`).join(''))).toEqual(titles);
});

it.each([
  ['one alone', `提案１ 窓口の予約\n${TALK}`],
  ['a list of them', `${TALK}\n資料１ 計画\n資料２ 予算\n資料３ 名簿\n${TALK}`],
  ['a calendar', `${TALK}\n４月 総会\n６月 視察\n９月 発表\n${TALK}`],
  ['a list of days', `${TALK}\n６月３日 港\n７月６日 山\n８月９日 里\n${TALK}`],
  ['captions', `図１ 参加者\n${TALK}\n図２ 回数\n${TALK}`],
])('makes none of %s', (_name, text) => {
  expect(headingsOf(text)).toEqual([]);
});

it('takes the short line below a word and its number for its title, and no sentence', () => {
  expect(headingsOf(`提案１\n窓口の予約\n${TALK}\n提案２\n${TALK}`)).toEqual(['提案１ 窓口の予約', '提案２']);
});

it('counts no years and no hours', () => {
  const parts = ['令和１ 始まり', '令和２ 続き', '午後１ 開会', '午後２ 閉会'].map(
    (line, index) => `${index + 1}. 記録\n${TALK}\n${line}\n${TALK}\n`,
  );
  expect(headingsOf(parts.join(''))).toEqual(['1. 記録', '2. 記録', '3. 記録', '4. 記録']);
});
