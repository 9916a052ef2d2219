import { describe, expect, it } from 'vitest';
import { sourceLines } from '../lines/source-line';
import { bodyLines } from './set-aside';

const sorted = (text: string) => {
  const { lines, setAside, headingNumbers } = bodyLines(sourceLines(text));
  return {
    body: lines.map((line) => line.text),
    aside: setAside.map(({ text: words, reason }) => `${reason} ${words}`),
    headingNumbers: [...headingNumbers],
  };
};

const PROSE =
  '私たちは町の人と話し、書きとめ、次の人に渡した。\n話は一度では終わらない。\n何度でも会いに行く。\n聞いたことは必ず返す。\n';

describe('bodyLines', () => {
  it.each([['- 3 -'], ['－３－'], ['Page 3'], ['Page 3 of 12'], ['P.3'], ['3 ページ']])(
    'sets %j aside',
    (mark) => {
      expect(sorted(`${PROSE}${mark}\n${PROSE}`).aside).toHaveLength(1);
    },
  );

  it('parts a page number from the page that begins in its line', () => {
    const { body, aside } = sorted(`${PROSE}- 3 -\f第２章　後\n${PROSE}`);
    expect(aside).toEqual(['pageNumber - 3 -']);
    expect(body).toContain('第２章　後');
  });

  it('takes a page mark with a title, and the title by itself', () => {
    const { aside } = sorted(
      `共同論文 はじめに\nPage 1: 共同論文 はじめに\n${PROSE}Page 2: 共同論文 はじめに\n1\n${PROSE}`,
    );
    expect(aside).toEqual([
      'hostingSite 共同論文 はじめに',
      'pageMark Page 1: 共同論文 はじめに',
      'pageMark Page 2: 共同論文 はじめに',
      'pageNumber 1',
    ]);
  });

  it('takes numbers that count upwards through the text for page numbers', () => {
    const { aside, headingNumbers } = sorted(`${PROSE}1\n${PROSE}${PROSE}2\n${PROSE}${PROSE}3\n${PROSE}`);
    expect(aside).toEqual(['pageNumber 1', 'pageNumber 2', 'pageNumber 3']);
    expect(headingNumbers).toEqual([]);
  });

  it('takes numbers with a title below for the numbers of headings', () => {
    const { aside, headingNumbers } = sorted(`1\n芽生え\n${PROSE}2\n動き出す\n${PROSE}`);
    expect(aside).toEqual([]);
    expect(headingNumbers).toEqual([0, 6]);
  });

  it('takes numbers in brackets at the ends of pages for page numbers, not those of headings', () => {
    const pages = [`${PROSE}(1)`, `${PROSE}(2)`].join('\n\f');
    expect(sorted(pages).aside).toEqual(['pageNumber (1)', 'pageNumber (2)']);
    expect(sorted(`(1)\n芽生え\n${PROSE}(2)\n動き出す\n${PROSE}`).aside).toEqual([]);
  });

  it('counts the pages of a document of two', () => {
    expect(sorted(`${PROSE}1/2\n\f${PROSE}2/2`).aside).toEqual(['pageNumber 1/2', 'pageNumber 2/2']);
    expect(sorted(`${PROSE}1/2\n${PROSE}`).aside).toEqual([]);
  });

  it('sets aside rules drawn with characters, not silence or a row of dashes', () => {
    expect(sorted(`${PROSE}――――――\n${PROSE}◇◆◇◆◇\n${PROSE}`).aside).toEqual([
      'ruledLine ――――――',
      'ruledLine ◇◆◇◆◇',
    ]);
    expect(sorted(`${PROSE}……………\n${PROSE}－　－　－　－\n${PROSE}`).aside).toEqual([]);
  });

  it('finds the head of a page in the middle of a list of contents', () => {
    const page = (words: string): string => `活動報告書\n${words}`;
    const { body } = sorted(
      [page('鳥居市'), page('目次\n１ はじめに……1\n２ 取組……2'), page(`１ はじめに\n${PROSE}`)].join('\f'),
    );
    expect(body).not.toContain('活動報告書');
    expect(body).toContain('１ はじめに');
  });

  it('finds the head of the second of two pages where it cuts a sentence or is the first line again', () => {
    const cover = '令和３年度 鳥居市職員研究会 報告\n総務課\n';
    const cut = `${cover}${PROSE}${PROSE}何度でも会いに行き、聞いたことを書きとめて返し\f鳥居市職員研究会\nていく。\n${PROSE}`;
    expect(sorted(cut).aside).toEqual(['runningHead 鳥居市職員研究会']);
    const whole = `鳥居市職員研究会\n${PROSE}${PROSE}\f鳥居市職員研究会\n${PROSE}`;
    expect(sorted(whole).aside).toEqual(['runningHead 鳥居市職員研究会']);
    expect(sorted(`${cover}${PROSE}${PROSE}\f鳥居市職員研究会\n${PROSE}`).aside).toEqual([]);
    const twice = `${cover}${PROSE}\f若手の会\n${PROSE}\f若手の会\n${PROSE}`;
    expect(sorted(twice).aside).toEqual(['runningHead 若手の会', 'runningHead 若手の会']);
  });

  it('sets heads aside that carry the chapter and a number that grows with the pages', () => {
    const tops = ['雪の話', '雪の話 2', '春の話', '4 春の話', '春の話 5', '夏の話', '夏の話 7'];
    const { body, aside } = sorted(tops.map((top) => `${top}\n${PROSE}`).join('\f'));
    expect(aside).toEqual(
      ['雪の話 2', '4 春の話', '春の話 5', '夏の話 7'].map((head) => `runningHead ${head}`),
    );
    expect(body.filter((line) => line.endsWith('の話'))).toEqual(['雪の話', '春の話', '夏の話']);
  });

  it('leaves numbered headings at the top of their pages', () => {
    const pages = ['1 はじめに', '2 経緯', '3 結果', '4 これから'].map((top) => `${top}\n${PROSE}`);
    expect(sorted(pages.join('\f')).aside).toEqual([]);
  });

  it('sets aside what stands at the top of three pages in a row, or of three right ones', () => {
    const tops = ['一', '雪かき隊', '二', '雪かき隊', '三', '雪かき隊', '四', '五', '六', '七', '八', '九'];
    const { aside } = sorted(tops.map((top) => `${top}\n${PROSE}`).join('\f'));
    expect(aside).toEqual(Array(3).fill('runningHead 雪かき隊'));
  });

  it('knows the end of a list of contents by its first entry, also where the chapters are numbered otherwise', () => {
    const list = '目次\n1. 雪の話\n  1.1. 朝のこと\n2. 春の話';
    const { body, aside } = sorted(
      `${list}\n第1章 雪の話\n${PROSE}1.1. 朝のこと\n${PROSE}第2章 春の話\n${PROSE}`,
    );
    expect(aside).toHaveLength(4);
    expect(body[0]).toBe('第1章 雪の話');
  });

  it('leaves the numbers of a column in the body', () => {
    expect(sorted(`${PROSE}課長級\n12\n5\n係長級\n20\n6\n${PROSE}`).aside).toEqual([]);
  });

  it('sets a list of contents aside whose entries are cut in four, up to the first page number', () => {
    const { body, aside } = sorted(
      `目次\n第1章\n始まり\nP\n2\n第2章\n終わり\nP10\n1\n第1章\n始まり\n${PROSE}`,
    );
    expect(body.slice(0, 2)).toEqual(['第1章', '始まり']);
    expect(aside.filter((line) => line.startsWith('contentsList'))).toHaveLength(8);
  });

  it('knows a list of contents without a title by its leaders', () => {
    const { body } = sorted(`はじめに …… 1\n取組 ……… 2\nおわりに …… 9\nはじめに\n${PROSE}`);
    expect(body[0]).toBe('はじめに');
  });

  it('sets the words of a sharing site aside', () => {
    const { body } = sorted(
      `...\n迷い、\nby user\non\nCategory: Documents\n14\nviews\nReport\nComments\nTranscript\n迷い、\n2015 部会\n${PROSE}`,
    );
    expect(body[0]).toBe('2015 部会');
  });

  it('sets running heads aside where pages are known, not headings that repeat', () => {
    const page = (number: number): string => `活動報告書 ${number}\n【内容】\n${PROSE}`;
    expect(sorted([1, 2, 3].map(page).join('\f')).aside).toEqual([
      'runningHead 活動報告書 1',
      'runningHead 活動報告書 2',
      'runningHead 活動報告書 3',
    ]);
    expect(sorted([1, 2, 3].map(page).join('\n')).aside).toEqual([]);
  });
});
