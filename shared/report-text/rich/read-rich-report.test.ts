import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { lostCharacters } from '../lost-characters';
import { toMarkdown } from '../markdown/to-markdown';
import { htmlBlocks } from './html-blocks';
import { readRichReport } from './read-rich-report';

const read = (html: string) => readRichReport(htmlBlocks(parse(html)));
const markdown = (html: string): string => toMarkdown(read(html).reading.blocks).trim();

describe('a document with headings of its own', () => {
  it('keeps them with their levels, and its title', () => {
    const { reading } = read(
      '<h1>対話の一年</h1><h2>きっかけ</h2><p>話した。</p><h4>聞き取り</h4><p>聞いた。</p>',
    );
    expect(reading.facts.title?.value).toBe('対話の一年');
    expect(
      reading.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : [])),
    ).toEqual([
      [1, 'きっかけ'],
      [2, '聞き取り'],
    ]);
  });

  it('finds the parts of a dialogue below them', () => {
    const { reading } = read(
      '<h2>経過</h2><h3>副市長との対話（R4.6.20）</h3><p>【内容】</p><p>話した。</p><p>【「モヤモヤ」と「気付き」】</p><p>・なぜ続かないのだろうか</p><p>・聞くことが先</p><h2>おわりに</h2><p>続ける。</p>',
    );
    expect(reading.dialogues).toMatchObject([
      {
        date: '2022-06-20',
        counterpart: '副市長',
        moyamoya: ['なぜ続かないのだろうか'],
        insights: ['聞くことが先'],
      },
    ]);
  });
});

it('levels headings by their letters: larger ones, bold ones, those a little larger than the text', () => {
  const talk = '話すことから始めた一年をふりかえり、次の期に引き継ぎたいことを書き残す。';
  const chapter = (name: string): string =>
    `<p class="size-135"><b>${name}</b></p><p>${talk}</p><p><b>町の声</b></p><p>${talk}</p><p class="size-105">港で</p><p>${talk}</p><p class="size-105">山で</p><p>${talk}</p>`;
  const { reading } = read(chapter('きっかけ') + chapter('これから'));
  expect(
    reading.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : [])),
  ).toEqual(['きっかけ', 'これから'].flatMap((name) => [`1 ${name}`, '2 町の声', '3 港で', '3 山で']));
});

it.each([
  [
    'lists of both kinds, nested',
    '<ol><li>甲<ul><li>丙</li></ul></li><li>乙</li></ol>',
    '1. 甲\n  - 丙\n2. 乙',
  ],
  [
    'tables, with cells over two columns',
    '<table><tr><th>区分</th><th>数</th></tr><tr><td colspan="2">計</td></tr></table>',
    '| 区分 | 数 |\n| --- | --- |\n| 計 |  |',
  ],
  ['a table of one column as the text it holds', '<table><tr><td>囲みの文。</td></tr></table>', '囲みの文。'],
  [
    'emphasis and links of the web',
    '<p>これは<b>大事</b>な<a href="https://example.jp/a">話</a>。</p>',
    'これは**大事**な[話](https://example.jp/a)。',
  ],
  [
    'words of links to elsewhere, without the link',
    '<p>押す<a href="javascript:alert(1)">ここ</a>。</p>',
    '押すここ。',
  ],
  [
    'readings behind their words',
    '<p><ruby>霧沢<rp>(</rp><rt>きりさわ</rt></ruby>市の話。</p>',
    '霧沢（きりさわ）市の話。',
  ],
  [
    'signs of Markdown as the signs they are',
    '<p># 見出しではない *星* の文。</p>',
    '\\# 見出しではない \\*星\\* の文。',
  ],
  ['lines of one paragraph that the source broke', '<p>一つの\n  文。</p>', '一つの文。'],
  [
    'pictures from elsewhere as the words that they are left out',
    '<p>図を見る。</p><img src="http://a.example/x.png" alt="地図">',
    '図を見る。\n\n（図は文書の外にあるため、取り込んでいません：地図）',
  ],
])('takes %s', (_name, html, expected) => {
  expect(markdown(html)).toBe(expected);
});

it('passes over what runs, loads or hides, and loses no other word', () => {
  const { source } = read(
    '<head><title>x</title><style>p{}</style></head><body>前<script>run()</script><div>中<span>の<i>文</i></span></div><svg><text>絵</text></svg><template>型</template>後</body>',
  );
  expect(source.split('\n')).toEqual(['前', '中の文', '後']);
});

it('reads a tree of any depth', () => {
  const deep = `${'<div>'.repeat(20_000)}底の文。${'</div>'.repeat(20_000)}`;
  expect(read(deep).source).toBe('底の文。');
  expect(markdown(`<p>${'<b>'.repeat(5_000)}太い${'</b>'.repeat(5_000)}</p>`)).toContain('太い');
});

it('loses nothing of a table, nor finds its bars missing', () => {
  const { source, reading } = read('<p>前。</p><table><tr><td>甲</td><td>乙</td></tr></table>');
  expect(source).toContain('｜');
  expect(lostCharacters(source, reading)).toBe('');
});
