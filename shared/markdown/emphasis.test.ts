import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown';

const html = (source: string): string =>
  renderMarkdown(source, { resolveLink: () => undefined, imageUrl: () => undefined }).untrustedHtml.replace(
    /^<p>|<\/p>\n$/g,
    '',
  );

describe('beside Japanese, emphasis needs no spaces', () => {
  test.each([
    ['これは**「重要」**な点', 'これは<strong>「重要」</strong>な点'],
    ['**注意：**次に', '<strong>注意：</strong>次に'],
    ['である**（仮）**と', 'である<strong>（仮）</strong>と'],
    ['まず**話す。**次に聞く。', 'まず<strong>話す。</strong>次に聞く。'],
    ['これは**"重要"**な点', 'これは<strong>&quot;重要&quot;</strong>な点'],
    ['年に**50%**の人が', '年に<strong>50%</strong>の人が'],
    ['これは*「重要」*な点', 'これは<em>「重要」</em>な点'],
    ['案は~~（旧）~~新しい', '案は<del>（旧）</del>新しい'],
    ['**ｶﾞ｢半角｣**です', '<strong>ｶﾞ｢半角｣</strong>です'],
    ['一***「二」***三', '一<em><strong>「二」</strong></em>三'],
    ['**太字の中の*「強調」*も**', '<strong>太字の中の<em>「強調」</em>も</strong>'],
    ['한국어**(강조)**입니다', '한국어<strong>(강조)</strong>입니다'],
    ['𠮷野**「家」**𠮷', '𠮷野<strong>「家」</strong>𠮷'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('without Japanese, CommonMark holds to the letter', () => {
  test.each([
    ['*foo bar*', '<em>foo bar</em>'],
    ['a * foo bar*', 'a * foo bar*'],
    ['a*"foo"*', 'a*&quot;foo&quot;*'],
    ['foo*bar*', 'foo<em>bar</em>'],
    ['_foo bar_', '<em>foo bar</em>'],
    ['foo_bar_', 'foo_bar_'],
    ['foo-_(bar)_', 'foo-<em>(bar)</em>'],
    ['*(*foo*)*', '<em>(<em>foo</em>)</em>'],
    ['**foo bar**', '<strong>foo bar</strong>'],
    ['** foo bar**', '** foo bar**'],
    ['a**"foo"**', 'a**&quot;foo&quot;**'],
    ['__foo, __bar__, baz__', '<strong>foo, <strong>bar</strong>, baz</strong>'],
    ['*foo**bar**baz*', '<em>foo<strong>bar</strong>baz</em>'],
    ['*foo**bar*', '<em>foo**bar</em>'],
    ['***foo** bar*', '<em><strong>foo</strong> bar</em>'],
    ['*foo **bar***', '<em>foo <strong>bar</strong></em>'],
    ['foo***bar***baz', 'foo<em><strong>bar</strong></em>baz'],
    ['foo******bar*********baz', 'foo<strong><strong><strong>bar</strong></strong></strong>***baz'],
    ['**foo*', '*<em>foo</em>'],
    ['*foo _bar* baz_', '<em>foo _bar</em> baz_'],
    ['*foo\\**', '<em>foo*</em>'],
    ['*[bar*](/url)', '*<a href="/url">bar*</a>'],
    ['*`a*`*', '<em><code>a*</code></em>'],
    ['~~gone~~', '<del>gone</del>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });
});

describe('what is no emphasis', () => {
  test('one tilde is a range, as in the dates of a report', () => {
    expect(html('（R3.7.26~27）から（R4.1.27~28）まで')).toBe('（R3.7.26~27）から（R4.1.27~28）まで');
  });

  test('underscores inside words stay', () => {
    expect(html('資料_第_8_期.pdf')).toBe('資料_第_8_期.pdf');
  });

  test('stars in code stay', () => {
    expect(html('`**「a」**`')).toBe('<code>**「a」**</code>');
  });
});
