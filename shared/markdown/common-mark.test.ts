import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown';

/** HTML as the specification prints it: line ends between tags do not count, and tables have no frame to scroll in. */
const html = (source: string): string =>
  renderMarkdown(source, { resolveLink: () => undefined, imageUrl: () => undefined })
    .untrustedHtml.replace(/<div class="table-scroll">|<\/div>/g, '')
    .replace(/>\n+</g, '><')
    .trim();

/**
 * Cases after CommonMark 0.31 and GitHub's dialect. Deliberately different: line breaks are drawn as typed (not only
 * after two spaces), one tilde strikes nothing out, addresses end where Japanese begins, `[[…]]` is a link to a
 * record, emphasis beside Japanese (emphasis.test.ts), task boxes are signs and no form controls.
 */
describe('blocks', () => {
  test.each([
    ['# a', '<h1>a</h1>'],
    ['####### a', '<p>####### a</p>'],
    ['#a', '<p>#a</p>'],
    ['## a ##', '<h2>a</h2>'],
    ['### a\\#', '<h3>a#</h3>'],
    ['a\n===', '<h1>a</h1>'],
    ['a\n---', '<h2>a</h2>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['* * *', '<hr>'],
    ['    a\n      b', '<pre><code>a\n  b\n</code></pre>'],
    ['```js\nlet a;\n```', '<pre><code class="language-js">let a;\n</code></pre>'],
    ['````\n```\n````', '<pre><code>```\n</code></pre>'],
    ['~~~\n<a>\n~~~', '<pre><code>&lt;a&gt;\n</code></pre>'],
    ['```\nnever closed', '<pre><code>never closed\n</code></pre>'],
    ['> a\nb\n> c', '<blockquote><p>a<br>b<br>c</p></blockquote>'],
    ['> > a', '<blockquote><blockquote><p>a</p></blockquote></blockquote>'],
    ['> a\n\n> b', '<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['- a\n\n- b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['- a\n  - b\n    - c', '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>'],
    ['- a\n\n  b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['- a\n+ b', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['1) a\n2) b', '<ol><li>a</li><li>b</li></ol>'],
    ['a\n14. b', '<p>a<br>14. b</p>'],
    ['- ```\n  a\n  ```', '<ul><li><pre><code>a\n</code></pre></li></ul>'],
    ['a\nb', '<p>a<br>b</p>'],
    ['a\n\n\nb', '<p>a</p><p>b</p>'],
    ['\ta', '<pre><code>a\n</code></pre>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('inline', () => {
  test.each([
    ['`a`', '<code>a</code>'],
    ['`` a`b ``', '<code>a`b</code>'],
    ['`a', '`a'],
    ['\\*a\\*', '*a*'],
    ['a\\\nb', 'a<br>b'],
    ['[a](/b "c")', '<a href="/b" title="c">a</a>'],
    ['[a](<b c>)', '<a href="b%20c">a</a>'],
    ['[a](b(c)d)', '<a href="b(c)d">a</a>'],
    ['[a [b](c)](d)', '[a <a href="c">b</a>](d)'],
    ['[a](b', '[a](b'],
    ['![a *b*](c "d")', '<img src="c" alt="a b" title="d">'],
    ['[![a](b)](c)', '<a href="c"><img src="b" alt="a"></a>'],
    [
      '<https://example.jp/?a=b&c>',
      '<a href="https://example.jp/?a=b&amp;c">https://example.jp/?a=b&amp;c</a>',
    ],
    ['<a@example.jp>', '<a href="mailto:a@example.jp">a@example.jp</a>'],
    ['&copy; &amp; &#12354;', '&copy; &amp; あ'],
    ['<b>a</b>', '<b>a</b>'],
    ['1 < 2 & 3', '1 &lt; 2 &amp; 3'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(`<p>${expected}</p>`);
  });

  test.each([
    ['[a]\n\n[a]: /b "c"', '<p><a href="/b" title="c">a</a></p>'],
    ['[a][b]\n\n[B]: /c', '<p><a href="/c">a</a></p>'],
    ['[a][]\n\n[a]: /b\n[a]: /c', '<p><a href="/b">a</a></p>'],
    ['a\n[b]: /c\n\n[b]', '<p>a<br>[b]: /c</p><p>[b]</p>'],
    ['[a]', '<p>[a]</p>'],
  ])('link definitions: %j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe("GitHub's dialect", () => {
  test.each([
    [
      '| a | b |\n| --- | --: |\n| c | d |',
      ROWS('<th>a</th><th align="right">b</th>', '<td>c</td><td align="right">d</td>'),
    ],
    ['a | b\n:-: | -\nc', ROWS('<th align="center">a</th><th>b</th>', '<td align="center">c</td><td></td>')],
    ['| a \\| b |\n| - |\n| `\\|` |', ROWS('<th>a | b</th>', '<td><code>|</code></td>')],
    ['| a | b |\n| - |\n| c |', '<p>| a | b |<br>| - |<br>| c |</p>'],
    ['~~a~~', '<p><del>a</del></p>'],
    ['~a~', '<p>~a~</p>'],
    ['https://example.jp/a.', '<p><a href="https://example.jp/a">https://example.jp/a</a>.</p>'],
    ['www.example.jp', '<p><a href="http://www.example.jp">www.example.jp</a></p>'],
    ['a@example.jp', '<p><a href="mailto:a@example.jp">a@example.jp</a></p>'],
    ['- [ ] a\n- [x] b', `<ul><li>${TASK('open', '☐')} a</li><li>${TASK('done', '☑')} b</li></ul>`],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('Japanese text that Markdown would misread', () => {
  test('an address ends where Japanese begins', () => {
    expect(html('https://example.jp/を参照。a@example.jpへ')).toBe(
      '<p><a href="https://example.jp/">https://example.jp/</a>を参照。<a href="mailto:a@example.jp">a@example.jp</a>へ</p>',
    );
  });

  test('prose set in by spaces is no program', () => {
    expect(html('    次回は六月に開く。')).toBe('<p>    次回は六月に開く。</p>');
  });

  test('a line of full-width spaces is blank', () => {
    expect(html('一\n　\n二')).toBe('<p>一</p><p>二</p>');
  });

  test('words in angle brackets that are no HTML stay words', () => {
    expect(html('<担当> 甲野、<memo> 未定')).toBe('<p>&lt;担当&gt; 甲野、&lt;memo&gt; 未定</p>');
    expect(html('<memo>\n未定\n</memo>')).toBe('<p>&lt;memo&gt;<br>未定<br>&lt;/memo&gt;</p>');
  });

  test('bars inside rubies and links are no borders of cells', () => {
    expect(html('| a |\n| - |\n| {対話|たいわ} |')).toContain('<td><ruby>対話');
    expect(html('| a |\n| - |\n| [[番号|資料]] |')).toContain(
      '<td><span class="unresolved-link">資料</span></td>',
    );
  });
});

function ROWS(head: string, row: string): string {
  return `<table><thead><tr>${head}</tr></thead><tbody><tr>${row}</tr></tbody></table>`;
}

function TASK(state: string, sign: string): string {
  return `<span class="task-${state}">${sign}</span>`;
}
