import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render-markdown';

/** The HTML without line ends, and with the classes that matter to these tests only. */
const html = (...lines: readonly string[]): string =>
  renderMarkdown(lines.join('\n'), { resolveLink: () => undefined, imageUrl: () => undefined })
    .untrustedHtml.replaceAll('\n', '')
    .replaceAll(' class="own-signs"', '')
    .replaceAll(/<span class="sign">(.+?)<\/span>/g, '$1');

describe('bullets of office documents', () => {
  test.each(['・', '･', '•', '‣', '◦'])('%s becomes the bullet of a list', (mark) => {
    expect(html(`${mark}対話`, `${mark} 記録`)).toBe('<ul><li>対話</li><li>記録</li></ul>');
  });

  test.each(['●', '○', '◯', '☐', '☑', '□'])('%s stays visible', (mark) => {
    expect(html(`${mark}対話`, `${mark}　記録`)).toBe(`<ul><li>${mark}対話</li><li>${mark}記録</li></ul>`);
  });

  test.each([
    ['①', '②'],
    ['(1)', '(2)'],
    ['（１）', '（２）'],
    ['１．', '２．'],
    ['１）', '２）'],
    ['(ア)', '(イ)'],
    ['（一）', '（二）'],
  ])('%s counts as it was typed', (first, second) => {
    expect(html(`${first}対話`, `${second} 記録`)).toBe(
      `<ol><li>${first}対話</li><li>${second}記録</li></ol>`,
    );
  });

  test('a list interrupts a paragraph, and a line at the margin ends it', () => {
    expect(html('次のとおり', '・対話', '以上')).toBe('<p>次のとおり</p><ul><li>対話</li></ul><p>以上</p>');
  });

  test('blank lines between items do not', () => {
    expect(html('・対話', '', '・記録', '', '以上')).toBe('<ul><li>対話</li><li>記録</li></ul><p>以上</p>');
  });

  test('Markdown works within items', () => {
    expect(html('・**「対話」**を`続ける`')).toBe(
      '<ul><li><strong>「対話」</strong>を<code>続ける</code></li></ul>',
    );
  });
});

describe('nesting', () => {
  test.each([
    ['spaces', '  ・下'],
    ['a full-width space', '　・下'],
    ['a tab', '\t・下'],
    ['another mark', '①下'],
    ["Markdown's mark, set in", '  - 下'],
    ["Markdown's number, set in", '  1. 下'],
  ])('by %s', (_, line) => {
    expect(html('・上', line, '・上')).toMatch(
      /^<ul><li>上<([uo])l><li>(?:①|1\.)?下<\/li><\/\1l><\/li><li>上<\/li><\/ul>$/,
    );
  });

  test('goes back to the mark it came from', () => {
    expect(html('①上', '・下', '・下', '②上')).toBe(
      '<ol><li>①上<ul><li>下</li><li>下</li></ul></li><li>②上</li></ol>',
    );
  });

  test('is bounded', () => {
    const lines = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}・深く`);
    expect(html(...lines).match(/<ul>/g)).toHaveLength(8);
  });
});

describe('lines that go on', () => {
  const LONG = '派遣される職員を人事課でも支え、年の始めと終わりに診断を受けて一年間の成';

  test('a line cut at the edge of a page is joined', () => {
    expect(html(`・${LONG}`, '果を測る。', '次の段落')).toBe(
      `<ul><li>${LONG}果を測る。</li></ul><p>次の段落</p>`,
    );
  });

  test('a line set in under an item belongs to it, its break as typed', () => {
    expect(html('・目的', '　対話である。')).toBe('<ul><li>目的<br>対話である。</li></ul>');
  });

  test('words of Latin letters are joined with a space', () => {
    const latin = 'a long line that was cut in the middle of';
    expect(html(`・${latin}`, '　its sentence')).toBe(`<ul><li>${latin} its sentence</li></ul>`);
  });

  test('arrows keep their lines', () => {
    expect(html(`・${LONG}`, ' →特に働きかけない。')).toBe(
      `<ul><li>${LONG}<br>→特に働きかけない。</li></ul>`,
    );
  });

  test('arrows outside of lists are lines as they are', () => {
    expect(html('現状', '→課題', '⇒打ち手')).toBe('<p>現状<br>→課題<br>⇒打ち手</p>');
  });
});

describe('what is no list', () => {
  test.each([
    '・・・・・',
    '●●●',
    '３．１１の教訓',
    '１０．５％',
    '１、２、３と数える',
    '（株）ためし研究所',
    '（仮）市民会議',
    '・',
    '2021年・2022年',
  ])('%s', (line) => {
    expect(html(line)).toBe(`<p>${line}</p>`);
  });

  test('what stands in a fence or in code', () => {
    expect(html('```', '・対話', '```')).toBe('<pre><code>・対話</code></pre>');
    expect(html('`・対話`')).toBe('<p><code>・対話</code></p>');
  });
});
