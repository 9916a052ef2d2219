import { describe, expect, test } from 'vitest';
import type { MarkdownLinks } from './markdown-links';
import { renderMarkdown } from './render-markdown';

const IMAGE = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const links: MarkdownLinks = {
  resolveLink: (target) =>
    target === '無い' ? undefined : { href: `#/reports/${target}`, title: `題：${target}` },
  imageUrl: (id) => (id === IMAGE ? 'blob:hamidashi/1' : undefined),
};
const html = (source: string): string =>
  renderMarkdown(source, links).untrustedHtml.replace(/^<p>|<\/p>\n$/g, '');

describe('ruby', () => {
  test.each([
    ['{対話|たいわ}', '<ruby>対話<rp>（</rp><rt>たいわ</rt><rp>）</rp></ruby>'],
    [
      '{人材|じん|ざい}',
      '<ruby>人<rp>（</rp><rt>じん</rt><rp>）</rp>材<rp>（</rp><rt>ざい</rt><rp>）</rp></ruby>',
    ],
    ['{人材育成|じん|ざい}', '<ruby>人材育成<rp>（</rp><rt>じんざい</rt><rp>）</rp></ruby>'],
    ['｛対話｜たいわ｝', '<ruby>対話<rp>（</rp><rt>たいわ</rt><rp>）</rp></ruby>'],
    ['{ILC|アイエルシー}', '<ruby>ILC<rp>（</rp><rt>アイエルシー</rt><rp>）</rp></ruby>'],
    [
      '{𠮷野|よし|の}',
      '<ruby>𠮷<rp>（</rp><rt>よし</rt><rp>）</rp>野<rp>（</rp><rt>の</rt><rp>）</rp></ruby>',
    ],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test.each(['{a|b}', '{対話}', '{対話|}', '`{対話|たいわ}`'])('%s is none', (source) => {
    expect(html(source)).not.toContain('<ruby>');
  });

  test('what is written in it is text', () => {
    expect(html('{漢字|<b>}')).toContain('<rt>&lt;b&gt;</rt>');
  });
});

describe('links to records', () => {
  test.each([
    ['[[引き継ぎ]]', '<a href="#/reports/引き継ぎ">題：引き継ぎ</a>'],
    ['[[引き継ぎ|前の期]]', '<a href="#/reports/引き継ぎ">前の期</a>'],
    ['[[引き継ぎ#内容]]', '<a href="#/reports/引き継ぎ#内容">題：引き継ぎ#内容</a>'],
    ['[[[速報] 庁内報]]', '<a href="#/reports/[速報] 庁内報">題：[速報] 庁内報</a>'],
    ['[[無い]]', '<span class="unresolved-link">無い</span>'],
    ['[[無い|前の期]]', '<span class="unresolved-link">前の期</span>'],
    ['`[[引き継ぎ]]`', '<code>[[引き継ぎ]]</code>'],
    ['[[a]](b)', '<a href="b">[a]</a>'],
    ['[[]]', '[[]]'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('a defined link in brackets stays one', () => {
    expect(html('[[a]]\n\n[a]: /b')).toContain('[<a href="/b">a</a>]');
  });

  test('the addresses the app gave are told apart from those the author wrote', () => {
    expect(html('[a](#/settings)')).toBe('<a href="#/settings">a</a>');
  });
});

describe('images of the archive', () => {
  test.each([
    ['that is there', `![写真](attachment:${IMAGE})`, '<img src="blob:hamidashi/1" alt="写真">'],
    [
      'that is not there yet',
      '![写真](attachment:01ARZ3NDEKTSV4RRFFQ69G5FAW)',
      '<span class="image-missing">写真</span>',
    ],
    [
      'without words',
      '![](attachment:01ARZ3NDEKTSV4RRFFQ69G5FAW)',
      '<span class="image-missing">画像</span>',
    ],
  ])('one %s', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('footnotes', () => {
  test('are numbered by their first mention and stand at the end', () => {
    expect(html('一[^b]二[^a]三[^b]\n\n[^a]: 甲\n[^b]: 乙')).toBe(
      '一<sup class="footnote-mark"><a href="#fn-1">1</a></sup>' +
        '二<sup class="footnote-mark"><a href="#fn-2">2</a></sup>' +
        '三<sup class="footnote-mark"><a href="#fn-1">1</a></sup></p>\n' +
        '<aside class="footnote"><sup>1</sup><p>乙</p>\n</aside>\n' +
        '<aside class="footnote"><sup>2</sup><p>甲</p>\n</aside>\n',
    );
  });

  test('go on in lines that are set in', () => {
    expect(html('一[^a]\n\n[^a]: 甲\n    乙\n\n    - 丙\n\n二')).toContain(
      '<p>甲<br>乙</p>\n<ul>\n<li>丙</li>\n</ul>\n',
    );
  });

  test('may mention each other and themselves', () => {
    expect(html('一[^a]\n\n[^a]: 甲[^a][^b]\n\n[^b]: 乙').match(/<aside/g)).toHaveLength(2);
  });

  test('a mention of nothing stays as typed, a definition without mention is not drawn', () => {
    expect(html('一[^x]\n\n[^a]: 甲')).toBe('一[^x]');
  });
});
