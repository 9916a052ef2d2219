import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBlanks } from '../blank';
import { lostCharacters } from '../lost-characters';
import { readReport } from '../read-report';
import { setColumn, setPage } from '../testing/set-page';
import type { PageContent, PageRun } from './page-content';
import { textOfPages } from './pages-text';
import { typedLetters } from './pdf-letters';

const TALK =
  '町では昨年度から係長を対象に対話の研修を始め、延べ五十二人が参加した。聞き取りでは、職場で話す時間が取れないという声が最も多く、次いで話しても変わらないという諦めの声が続いた。そこで朝礼に十分の対話を置いた。';

describe('a page of one column', () => {
  it('gives its lines with indents, blank lines for space, and each line its place', () => {
    const { text, places } = textOfPages([
      setPage([
        { text: '１ はじめに', x: 60, y: 80 },
        { text: 'きょう話したことを書く。', x: 70, y: 120 },
        { text: 'あすも話す。', x: 60, y: 136 },
        { text: 'あさっても。', x: 60, y: 152 },
      ]),
    ]);
    expect(text.split('\n')).toEqual([
      '１ はじめに',
      '',
      '\u3000きょう話したことを書く。',
      'あすも話す。',
      'あさっても。',
    ]);
    expect(places[0]).toMatchObject({ page: 0, box: { x: 60 } });
    expect(places[1]).toBeUndefined();
    expect(places[4]?.box.y).toBeCloseTo(143);
  });

  it('reads what the file sets last in its place', () => {
    const page = setPage([
      { text: '後の行。', x: 60, y: 120 },
      { text: '前の行。', x: 60, y: 100 },
    ]);
    expect(textOfPages([page]).text).toBe('前の行。\n後の行。');
  });

  it('joins the runs of a line and keeps the gaps between words and cells', () => {
    const { text } = textOfPages([
      setPage([
        { text: '対', x: 60, y: 100 },
        { text: '話', x: 70, y: 100 },
        { text: '区分', x: 60, y: 140 },
        { text: '回数', x: 180, y: 140 },
        { text: '人数', x: 300, y: 140 },
      ]),
    ]);
    expect(text).toMatch(/^対話\n+区分 {2}回数 {2}人数$/);
  });

  it('takes letters drawn twice to look bold once', () => {
    const { text } = textOfPages([
      setPage([
        { text: '太字', x: 60, y: 100 },
        { text: '太字', x: 60.4, y: 100 },
      ]),
    ]);
    expect(text).toBe('太字');
  });
});

describe('a page of two columns', () => {
  const left = TALK;
  const right = [...TALK].reverse().join('');
  const { text } = textOfPages([
    setPage([
      { text: '対話の一年をふりかえる、二つの段の上を通る長い題名です', x: 60, y: 60, size: 14 },
      ...setColumn(left, 60, 110, 20),
      ...setColumn(right, 310, 110, 20),
    ]),
  ]);

  it('is read down the left one, then down the right one', () => {
    expect(withoutBlanks(text)).toBe(`対話の一年をふりかえる、二つの段の上を通る長い題名です${left}${right}`);
  });

  it('is no table', () => {
    expect(readReport(text).blocks.some((block) => block.kind === 'table')).toBe(false);
  });
});

it('parts columns that stand two letters apart, below the names that stand above both', () => {
  const [left, right] = [TALK, [...TALK].reverse().join('')];
  const { text } = textOfPages([
    setPage([
      { text: '総務課　甲野 一郎', x: 430, y: 60 },
      { text: '税務課　乙川 花子', x: 430, y: 76 },
      ...setColumn(left, 60, 110, 22),
      // a heading is larger than the gap beside it is wide
      { text: '聞き取り', x: 298, y: 110, size: 14 },
      ...setColumn(right, 298, 126, 22),
    ]),
  ]);
  expect(withoutBlanks(text)).toBe(withoutBlanks(`総務課甲野一郎税務課乙川花子${left}聞き取り${right}`));
});

it('leaves a table of short cells a table', () => {
  const rows = ['区分 回数 参加者', '朝礼 24 180', '昼休み 6 41', '夕方 3 22', '休日 2 19'];
  const { text } = textOfPages([
    setPage(
      rows.flatMap((row, index) =>
        row.split(' ').map((cell, column) => ({ text: cell, x: 60 + column * 150, y: 100 + index * 16 })),
      ),
    ),
  ]);
  const table = readReport(text).blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows[1]).toEqual(['朝礼', '24', '180']);
});

it('reads a page written downwards from the right, its page number last', () => {
  const down = (words: string, x: number): PageRun[] =>
    [...words].map((letter, index) => ({
      text: letter,
      x,
      y: 90 + index * 12,
      length: 12,
      size: 12,
      font: 'mincho',
      isVertical: false,
    }));
  const runs = [
    ...down('話すことから始めた', 500),
    ...down('聞くことで終わった', 478),
    { text: '7', x: 300, y: 820, length: 6, size: 10, font: 'mincho', isVertical: false },
  ];
  const { text } = textOfPages([{ width: 595, height: 842, runs }]);
  expect(text.split('\n')).toEqual(['話すことから始めた', '聞くことで終わった', '7']);
});

it('puts no space beside figures that lie on their side in a text written downwards', () => {
  const letter = (text: string, y: number, length = 12): PageRun => ({
    text,
    x: 500,
    y,
    length,
    size: 12,
    font: 'mincho',
    isVertical: text.length === 1,
  });
  const words = [...'話した人は町の約'].map((one, index) => letter(one, 90 + index * 12));
  const runs = [...words, letter('62', 198), letter('％', 206), letter('だ', 218)];
  expect(textOfPages([{ width: 595, height: 842, runs }]).text).toBe('話した人は町の約62％だ');
});

it('takes a heading over several lines of large letters for one', () => {
  const page = setPage([
    { text: '１　聞き取りから分かった職場の姿と', x: 60, y: 80, size: 16 },
    { text: '三年間で取り組むこと', x: 60, y: 104, size: 16 },
    ...setColumn(TALK, 60, 140, 28),
  ]);
  const { text, looks } = textOfPages([page]);
  expect(readReport(text, { looks })?.blocks[0]).toMatchObject({
    kind: 'heading',
    text: '１ 聞き取りから分かった職場の姿と三年間で取り組むこと',
  });
});

it('levels headings by their size, whatever their words say', () => {
  const chapters = ['はじめに', '聞き取り', 'おわりに'];
  const pages = chapters.map((chapter, index) =>
    setPage([
      { text: chapter, x: 60, y: 80, size: 16 },
      ...setColumn(TALK, 60, 110, 42),
      { text: `第${index + 1}回研究会（R5.${index + 5}.10）`, x: 60, y: 300, size: 13 },
      ...setColumn(TALK, 60, 330, 42),
      { text: '残ったこと', x: 60, y: 500, size: 13 },
      ...setColumn(TALK, 60, 530, 42),
    ]),
  );
  const { text, looks } = textOfPages(pages);
  expect(
    readReport(text, { looks })?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])),
  ).toEqual([1, 2, 2, 1, 2, 2, 1, 2, 2]);
});

const headingsOf = (pages: readonly PageContent[]): string[] => {
  const { text, looks } = textOfPages(pages);
  const blocks = readReport(text, { looks })?.blocks ?? [];
  return blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
};

it('finds headings half a point larger than the text, below larger ones', () => {
  const chapters = ['きっかけ', 'やったこと', 'これから'];
  const pages = chapters.map((chapter) =>
    setPage([
      { text: chapter, x: 60, y: 80, size: 14 },
      ...setColumn(TALK, 60, 110, 40),
      { text: '町の声', x: 60, y: 240, size: 10.5 },
      ...setColumn(TALK, 60, 256, 40),
      { text: '職場の声', x: 60, y: 320, size: 10.5 },
      ...setColumn(TALK, 60, 336, 40),
    ]),
  );
  expect(headingsOf(pages)).toEqual(
    chapters.flatMap((chapter) => [`1 ${chapter}`, '2 町の声', '2 職場の声']),
  );
});

it('makes nothing of letters half a point larger where sentences are set in them too', () => {
  const larger = { size: 10.5 };
  const page = (chapter: string) =>
    setPage([
      { text: chapter, x: 60, y: 80, size: 14 },
      ...setColumn(TALK, 60, 110, 40),
      { text: '庁舎の玄関から', x: 60, y: 240, ...larger },
      ...setColumn(TALK, 60, 260, 40),
      ...setColumn(TALK, 60, 360, 40).map((line) => ({ ...line, ...larger })),
      ...setColumn(TALK, 60, 460, 40),
    ]);
  const chapters = ['きっかけ', 'やったこと', 'これから'];
  expect(headingsOf(chapters.map(page))).toEqual(chapters.map((chapter) => `1 ${chapter}`));
});

it('finds headings in a font that no sentence is set in, though one typeface is cut into several fonts', () => {
  const fonts = ['mincho-1', 'mincho-2', 'mincho-3'];
  const sentences = (y: number) =>
    setColumn(TALK, 60, y, 40).map((line, at) => ({ ...line, font: fonts[at % 3] ?? '' }));
  const page = setPage([
    { text: '町の声', x: 60, y: 80, font: 'gothic' },
    ...sentences(100),
    { text: '職場の声', x: 60, y: 180, font: 'gothic' },
    ...sentences(200),
    { text: '朝の港にて、春', x: 60, y: 280, font: 'mincho-3' },
    ...sentences(300),
  ]);
  expect(headingsOf([page])).toEqual(['1 町の声', '1 職場の声']);
});

it('sets aside heads and page numbers, and finds headings by the size of their letters', () => {
  const pages = ['きっかけ', 'やったこと', 'わかったこと', 'これから'].map((heading, index) =>
    setPage([
      { text: '活動の記録', x: 60, y: 30, size: 8 },
      { text: heading, x: 60, y: 80, size: 14 },
      ...setColumn(TALK, 60, 110, 40),
      { text: `- ${index + 1} -`, x: 290, y: 820, size: 8 },
    ]),
  );
  const { text, looks } = textOfPages(pages);
  const reading = readReport(text, { looks });
  expect(reading?.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    'きっかけ',
    'やったこと',
    'わかったこと',
    'これから',
  ]);
  expect(new Set(reading?.setAside.map(({ reason }) => reason))).toEqual(
    new Set(['runningHead', 'pageNumber']),
  );
  expect(reading?.blocks.filter((block) => block.kind === 'paragraph').map((block) => block.text)).toContain(
    TALK,
  );
});

it('types what PDFs draw: radicals, vertical punctuation, ligatures', () => {
  expect(typedLetters('係⻑の⼈材︒﹁ﬁle﹂')).toBe('係長の人材。「file」');
  expect(typedLetters('①㈱ｱ')).toBe('①㈱ｱ');
});

it('loses no letter of any page, and never fails', () => {
  const run = fc.record({
    text: fc.string({
      unit: fc.constantFrom('あ', '亜', 'A', '1', '・', '。', ' ', '第'),
      minLength: 1,
      maxLength: 12,
    }),
    x: fc.integer({ min: -50, max: 700 }),
    y: fc.integer({ min: -50, max: 900 }),
    length: fc.integer({ min: 0, max: 400 }),
    size: fc.integer({ min: 1, max: 60 }),
    font: fc.constantFrom('mincho', 'gothic'),
    isVertical: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(run, { maxLength: 30 }), { maxLength: 4 }), (pages) => {
      // Two drawings of one letter at one place are one letter.
      const apart = pages.map((runs) =>
        runs.map((one, index) => ({ ...one, text: `${index % 10}${one.text}` })),
      );
      const { text, places, looks } = textOfPages(apart.map((runs) => ({ width: 595, height: 842, runs })));
      const given = [
        ...withoutBlanks(
          apart
            .flat()
            .map((one) => one.text)
            .join(''),
        ),
      ]
        .sort()
        .join('');
      const drawn = [...withoutBlanks(text)].sort().join('');
      expect(given.length - drawn.length).toBeLessThanOrEqual(doubles(apart));
      if (text !== '') expect(places.length).toBe(text.split('\n').length);
      const reading = readReport(text, { looks });
      expect(reading && lostCharacters(text, reading)).toBe('');
    }),
    { numRuns: 150 },
  );
});

/** Letters of runs that may count as drawn twice: same words, nearly the same place. */
function doubles(pages: readonly (readonly PageRun[])[]): number {
  return pages
    .flatMap((runs) =>
      runs.filter((run, index) =>
        runs.slice(0, index).some((other) => other.text === run.text && Math.abs(other.x - run.x) < run.size),
      ),
    )
    .reduce((sum, run) => sum + run.text.length, 0);
}
