import { describe, expect, it } from 'vitest';
import { lostCharacters } from './lost-characters';
import { frontMatterOf } from './markdown/front-matter';
import { toMarkdown } from './markdown/to-markdown';
import { readMarkdownReport } from './read-markdown-report';

const FILE = `---
title: "町と話す"
municipality: 霧沢市
fiscalYear: 令和3年度
cohort: 第８期
authors:
  - 甲野 一郎
  - 乙川 花子
---

# 町と話す

## はじめに

本文は **そのまま** 残る。
- [ ] 項目

\`\`\`
# 見出しではない

## これも
\`\`\`

### 商工会との対話（R3.7.3）

#### 【内容】

- 若い人が残らない

#### 【モヤモヤ】

- 何を手伝えるのか
`;

describe('readMarkdownReport', () => {
  const reading = readMarkdownReport(FILE);

  it('takes the facts from the front matter', () => {
    expect(reading.facts).toMatchObject({
      title: { value: '町と話す' },
      municipality: { value: '霧沢市' },
      fiscalYear: { value: 2021 },
      cohort: { value: 8 },
      authors: [{ name: '甲野一郎' }, { name: '乙川花子' }],
    });
  });

  it('keeps the body letter by letter, without its title', () => {
    const body = FILE.slice(FILE.indexOf('## はじめに'));
    expect(toMarkdown(reading.blocks)).toBe(body);
    expect(lostCharacters(FILE, reading)).toBe('');
  });

  it('finds dialogues in it', () => {
    expect(reading.dialogues).toMatchObject([
      {
        date: '2021-07-03',
        counterpart: '商工会',
        content: '- 若い人が残らない',
        moyamoya: ['何を手伝えるのか'],
      },
    ]);
  });

  it('tells where each heading stands in the file', () => {
    const headings = reading.blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.text, block.lines.from]] : [],
    );
    expect(headings.slice(0, 2)).toEqual([
      ['はじめに', 13],
      ['商工会との対話（R3.7.3）', 24],
    ]);
  });

  it('makes several # headings, and none of them the title', () => {
    const levels = readMarkdownReport('# 一\n\n## 細目\n\n# 二\n').blocks.map((block) =>
      block.kind === 'heading' ? block.level : 0,
    );
    expect(levels).toEqual([1, 2, 1]);
  });

  it('reads a file without Markdown headings as text', () => {
    const { blocks } = readMarkdownReport('---\ntitle: 記録\n---\n１ はじめに\n・話す\n２ おわりに\n・聞く');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'listItem', 'heading', 'listItem']);
    expect(blocks[0]?.lines.from).toBe(4);
  });
});

describe('frontMatterOf', () => {
  it('reads texts, quotations and lists', () => {
    const matter = frontMatterOf([
      '---',
      'title: "a: b"',
      'tags: [対話, 研修]',
      '年度: 2021 # 令和',
      'authors:',
      '  - 甲野',
      '---',
      '本文',
    ]);
    expect(matter?.lineCount).toBe(7);
    expect(matter && Object.fromEntries(matter.fields)).toEqual({
      title: 'a: b',
      tags: ['対話', '研修'],
      年度: '2021',
      authors: ['甲野'],
    });
  });

  it.each([[['---', '本文', '---']], [['---', 'title: 閉じない']], [['本文', '---']]])(
    'takes %j for text',
    (lines) => {
      expect(frontMatterOf(lines)).toBeUndefined();
    },
  );
});
