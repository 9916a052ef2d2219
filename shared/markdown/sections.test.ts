import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headingPathKey } from './heading-path-key';
import { renderMarkdown } from './render-markdown';
import { headingPathAt, headingsOf, sectionsOf } from './sections';

const NO_LINKS = { resolveLink: () => undefined, imageUrl: () => undefined };

const REPORT = [
  '前書き',
  '',
  '# １ はじめに',
  '本文',
  '■背景',
  '【内容】',
  '・三人で話した',
  '【気付き】',
  '# ２ 活動',
  '## 第１回研究会（R3.4.16）',
  '【内容】',
  '## 第２回研究会',
  '【内容】',
  '【内容】',
].join('\n');

describe('the sections of a report', () => {
  const sections = sectionsOf(REPORT);

  test('stand under their headings, from the outermost to the nearest', () => {
    expect(sections.map((section) => section.headingPath)).toEqual([
      [],
      ['１ はじめに'],
      ['１ はじめに', '背景'],
      ['１ はじめに', '背景', '【内容】'],
      ['１ はじめに', '背景', '【気付き】'],
      ['２ 活動'],
      ['２ 活動', '第１回研究会（R3.4.16）'],
      ['２ 活動', '第１回研究会（R3.4.16）', '【内容】'],
      ['２ 活動', '第２回研究会'],
      ['２ 活動', '第２回研究会', '【内容】'],
      ['２ 活動', '第２回研究会', '【内容】#2'],
    ]);
  });

  test('hold the Markdown under the heading', () => {
    expect(sections[3]).toMatchObject({ level: 3, title: '【内容】', text: '・三人で話した\n' });
    expect(sections[0]).toMatchObject({ level: 0, title: '', text: '前書き\n\n' });
  });

  test('are found by a place in the source', () => {
    expect(headingPathAt(REPORT, REPORT.indexOf('三人'))).toEqual(['１ はじめに', '背景', '【内容】']);
    expect(headingPathAt(REPORT, 0)).toEqual([]);
    expect(headingPathAt(REPORT, REPORT.length)).toEqual(['２ 活動', '第２回研究会', '【内容】#2']);
  });
});

describe('offsets', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('count in the source as it is, with %s line ends', (_, newline) => {
    const source = REPORT.replaceAll('\n', newline);
    const starts = sectionsOf(source).map((section) => source.slice(section.start, section.start + 4).trim());
    expect(starts).toEqual([
      '前書き',
      '# １',
      '■背景',
      '【内容】',
      '【気付き',
      '# ２',
      '## 第',
      '【内容】',
      '## 第',
      '【内容】',
      '【内容】',
    ]);
  });

  test('a text longer than a window keeps its places', () => {
    const source = Array.from({ length: 3_000 }, (_, index) => `# 見出し${index}\n\n・本文${index}\n`).join(
      '',
    );
    const sections = sectionsOf(source);
    expect(sections).toHaveLength(3_000);
    expect(sections.every(({ start, title }) => source.startsWith(`# ${title}\n`, start))).toBe(true);
  });
});

test.each(['', ' \n　\n', '\n\n'])('%j has no sections', (source) => {
  expect(sectionsOf(source)).toEqual([]);
});

test('the same heading in other words keeps its address; another heading has another', () => {
  const [before] = headingsOf('# **一**');
  const [after, other] = headingsOf('# 一\n本文を足した\n# 二');
  expect(after?.slug).toBe(before?.slug);
  expect(other?.slug).not.toBe(after?.slug);
  expect(after?.slug).toMatch(/^h-[0-9a-z]+$/);
});

describe('for every text', () => {
  const line = fc.constantFrom(
    '# 一',
    '## 一',
    '### 二',
    '■一',
    '【二】',
    '・点',
    '　・下',
    '①丸',
    '本文',
    '**太** `字`',
    '```',
    '> 引用',
    '- 点',
    '| a | b |',
    '|---|---|',
    '[^1]',
    '[^1]: 注',
    '[a]: /b',
    '===',
    '---',
    '    字下げ',
    '<div>',
    '<!--',
    '　',
    '',
  );
  const text = fc.array(line, { maxLength: 60 }).map((lines) => lines.join('\n'));

  test('sections tile the source, and their heading paths are told apart', () => {
    fc.assert(
      fc.property(text, (source) => {
        const sections = sectionsOf(source);
        for (const [index, section] of sections.entries()) {
          expect(section.start).toBe(sections[index - 1]?.end ?? sections[0]?.start);
          expect(source.slice(section.start, section.end).endsWith(section.text)).toBe(true);
        }
        expect(sections.at(-1)?.end ?? source.length).toBe(source.length);
        const keys = sections.map((section) => headingPathKey(section.headingPath));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test('the drawn headings are those of the contents', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(renderMarkdown(source, NO_LINKS).headings).toEqual(headingsOf(source));
      }),
    );
  });
});
