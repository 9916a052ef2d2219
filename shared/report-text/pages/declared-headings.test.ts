import { expect, it } from 'vitest';
import { PLAIN_LOOK } from '../lines/line-look';
import { readReport } from '../read-report';
import { type Bookmark, declaredHeadings } from './declared-headings';

/** Lines one below the other; `─` turns the page, `*` before a line sets it in large letters. */
function pagesOf(written: string) {
  const lines: string[] = [];
  const places = [];
  const looks = [];
  let page = 0;
  for (const [row, line] of written.split('\n').entries()) {
    if (line === '─') page += 1;
    const isLarge = line.startsWith('*');
    lines.push(line === '─' ? '\f' : line.replace('*', ''));
    places.push(line === '─' ? undefined : { page, box: { x: 0, y: row * 20, width: 200, height: 12 } });
    looks.push(isLarge ? { size: 1.5, isStrong: true } : PLAIN_LOOK);
  }
  return { lines, places, looks };
}

const bookmark = (level: number, page: number, title: string): Bookmark => ({ level, page, title });
const found = (bookmarks: readonly Bookmark[], written: string) => [
  ...declaredHeadings([], bookmarks, pagesOf(written)),
];

const REPORT = `霧沢市の雪かき隊
活動の記録
*雪と暮らす
雪は毎年のように降る。
─
*1．はじめの一冬に
*見たこと聞いたこと
雪かきの当番を決めた。
聞いたこと
─
3　これから
来年もつづける。`;

it('finds the lines of each entry, over two lines, without a number, in other widths', () => {
  const bookmarks = [
    bookmark(1, 0, '雪と暮らす'),
    bookmark(1, 1, 'はじめの一冬に見たこと、聞いたこと'),
    bookmark(2, 2, '３ これから'),
  ];
  expect(found(bookmarks, REPORT)).toEqual([
    [3, { level: 1, lineCount: 1 }],
    [6, { level: 1, lineCount: 2 }],
    [11, { level: 2, lineCount: 1 }],
  ]);
});

it('takes the largest of several places on the page, and each for one entry only', () => {
  const written = `目次
雪と暮らす
雪と暮らす
*雪と暮らす
まとめ
これから`;
  const bookmarks = [
    bookmark(1, 0, '雪と暮らす'),
    bookmark(2, 0, '雪と暮らす'),
    bookmark(1, 0, 'まとめ'),
    bookmark(1, 0, 'これから'),
  ];
  expect(found(bookmarks, written).map(([line]) => line)).toEqual([4, 2, 5, 6]);
});

it('tells headings apart that differ in their number alone', () => {
  const written = `*第3回研究会
第1回研究会
第2回研究会`;
  const bookmarks = ['第1回研究会', '第2回研究会', '第3回研究会'].map((title) => bookmark(1, 0, title));
  expect(found(bookmarks, written).map(([line]) => line)).toEqual([2, 3, 1]);
});

it('makes nothing of an outline that does not tell how the document is built', () => {
  const few = [bookmark(1, 0, '雪と暮らす'), bookmark(1, 2, 'これから')];
  const wrong = ['雪と暮らす', 'これから', 'まとめ', '表紙', '裏表紙', '奥付'].map((title) =>
    bookmark(1, 0, title),
  );
  const parts = [
    bookmark(1, 0, '雪と暮らす'),
    bookmark(1, 1, 'はじめの一冬に見たこと聞いたこと'),
    bookmark(1, 2, 'これから'),
  ];
  const long = REPORT.replace('─\n3', `${'─\n続き\n'.repeat(20)}─\n3`);
  expect(found(few, REPORT)).toEqual([]);
  expect(found(wrong, REPORT)).toEqual([]);
  expect(found([...parts.slice(0, 2), bookmark(1, 22, 'これから')], long)).toEqual([]);
  expect(found(parts, REPORT)).toHaveLength(3);
});

it('makes headings of what nothing else shows to be one, whole and with their levels', () => {
  const { lines, places, looks } = pagesOf(REPORT.replaceAll('*', ''));
  const headings = declaredHeadings(
    [],
    [
      bookmark(1, 0, '雪と暮らす'),
      bookmark(2, 1, 'はじめの一冬に見たこと聞いたこと'),
      bookmark(2, 2, 'これから'),
    ],
    { lines, places, looks },
  );
  const reading = readReport(lines.join('\n'), { looks, headings });
  expect(
    reading?.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : [])),
  ).toEqual([
    [1, '雪と暮らす'],
    [2, '1．はじめの一冬に見たこと聞いたこと'],
    [2, '3 これから'],
  ]);
});

it('trusts the tags of the pages more than the outline', () => {
  const page = (headings: readonly { level: number; title: string }[]) => ({
    width: 1,
    height: 1,
    runs: [],
    headings,
  });
  const pages = [
    page([{ level: 1, title: '雪と暮らす' }]),
    page([{ level: 2, title: 'はじめの一冬に見たこと聞いたこと' }]),
    page([{ level: 2, title: 'これから' }]),
  ];
  const bookmarks = ['活動の記録', '雪かきの当番を決めた。', '来年もつづける。'].map((title, at) =>
    bookmark(1, at, title),
  );
  const levels = [...declaredHeadings(pages, bookmarks, pagesOf(REPORT))].map(([line, { level }]) => [
    line,
    level,
  ]);
  expect(levels).toEqual([
    [3, 1],
    [6, 2],
    [11, 2],
  ]);
});
