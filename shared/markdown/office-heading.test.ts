import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown';
import { headingsOf } from './sections';

const html = (...lines: readonly string[]): string =>
  renderMarkdown(lines.join('\n'), { resolveLink: () => undefined, imageUrl: () => undefined }).untrustedHtml;

/** `## 題名` for each heading: its level and its words. */
const outline = (...lines: readonly string[]): string[] =>
  headingsOf(lines.join('\n')).map(({ level, text }) => `${'#'.repeat(level)} ${text}`);

describe('lines that are headings', () => {
  test.each([
    ['■背景', '背景'],
    ['■ 背景', '背景'],
    ['◆　主な活動内容と気付き', '主な活動内容と気付き'],
    ['　◆主な活動', '主な活動'],
    ['■なぜ、残業は減らないのか？', 'なぜ、残業は減らないのか？'],
    ['【内容】', '【内容】'],
    ['【「モヤモヤ」と「気付き」】', '【「モヤモヤ」と「気付き」】'],
    ['＃ 背景', '背景'],
    ['＃＃　背景', '背景'],
    ['■**太い**題', '太い題'],
  ])('%s', (line, text) => {
    expect(headingsOf(`${line}\n本文`).map((heading) => heading.text)).toEqual([text]);
  });

  test.each([
    ['a sentence', '■人事課でも支えることとした。'],
    ['longer than a printed line', `■${'長'.repeat(40)}`],
    ['a mark in front of text on the same line', '【内容】三人で話した'],
    ['a row of marks', '■■■'],
    ['two brackets', '【一】【二】'],
    ['a number sign without a space', '＃対話'],
  ])('%s is none', (_, line) => {
    expect(headingsOf(`${line}\n本文`)).toEqual([]);
  });
});

describe('levels', () => {
  test('one below the heading they stand under', () => {
    expect(outline('# 一', '■二', '## 三', '◆四', '### 五', '【六】')).toEqual([
      '# 一',
      '## 二',
      '## 三',
      '### 四',
      '### 五',
      '#### 【六】',
    ]);
  });

  test('【…】 stands under ■, and each ■ begins anew', () => {
    expect(outline('# 一', '■二', '【三】', '【四】', '■五', '【六】')).toEqual([
      '# 一',
      '## 二',
      '### 【三】',
      '### 【四】',
      '## 五',
      '### 【六】',
    ]);
  });

  test('without a written heading they are the outermost', () => {
    expect(outline('■一', '【二】')).toEqual(['# 一', '## 【二】']);
    expect(outline('【一】')).toEqual(['# 【一】']);
  });
});

test('★ and ◎ are small headings, outside of the contents', () => {
  expect(html('★小さな見出し', '本文')).toBe(
    '<p class="small-heading"><strong><span class="sign">★</span>小さな見出し</strong></p>\n<p>本文</p>\n',
  );
  expect(headingsOf('◎小さな見出し')).toEqual([]);
});

test('the mark is drawn as typed', () => {
  expect(html('# 一', '■二')).toBe('<h1>一</h1>\n<h2><span class="sign">■</span>二</h2>\n');
});

test('a heading ends the list before it and interrupts a paragraph', () => {
  expect(html('本文', '■一', '・二', '【三】')).toBe(
    '<p>本文</p>\n<h1><span class="sign">■</span>一</h1>\n<ul>\n<li>二</li>\n</ul>\n<h2>【三】</h2>\n',
  );
});

test('in a quotation they are drawn small, and are none of the text’s own headings', () => {
  expect(html('> ■背景')).toContain('small-heading');
  expect(headingsOf('> ■背景\n> # 題')).toEqual([]);
});

test('code is left alone', () => {
  expect(headingsOf('```\n■背景\n【内容】\n# 題\n```')).toEqual([]);
});
