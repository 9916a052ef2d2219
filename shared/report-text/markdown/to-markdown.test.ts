import { describe, expect, it } from 'vitest';
import type { Block } from '../block';
import { readReport } from '../read-report';
import { escapeMarkdown } from './escape-markdown';
import { toMarkdown } from './to-markdown';

const at = { lines: { from: 1, to: 1 }, confidence: 'sure' } as const;
const heading = (level: number, text: string): Block => ({ kind: 'heading', level, text, ...at });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, ...at });
const item = (mark: string, text: string, depth = 0): Block => ({
  kind: 'listItem',
  depth,
  mark,
  text,
  ...at,
});

describe('toMarkdown', () => {
  it('leaves # to the title', () => {
    expect(toMarkdown([heading(1, '１ はじめに'), paragraph('本文。'), heading(2, '(1) 概要')])).toBe(
      '## １ はじめに\n\n本文。\n\n### (1) 概要\n',
    );
  });

  it('gives headings below six the form the app reads, or bold', () => {
    expect(toMarkdown([heading(6, '【内容】'), heading(6, '★町長の話'), heading(7, '【声】')])).toBe(
      '【内容】\n\n**★町長の話**\n\n**【声】**\n',
    );
  });

  it('writes bullets as Markdown’s, and marks that say something as they are', () => {
    const list = [item('・', '任せる'), item('①', '地域で', 1), item('★', '待つ', 2), item('・', '急がない')];
    expect(toMarkdown(list)).toBe('- 任せる\n  ① 地域で\n    ★ 待つ\n- 急がない\n');
  });

  it('numbers what the source numbers', () => {
    expect(toMarkdown([item('１', '町に立つ'), item('２', '学び続ける')])).toBe(
      '1. 町に立つ\n2. 学び続ける\n',
    );
  });

  it('parts lists of different kinds', () => {
    expect(toMarkdown([item('・', '話す'), item('①', '聞く')])).toBe('- 話す\n\n① 聞く\n');
  });

  it('keeps an arrow and a remark with their item', () => {
    expect(toMarkdown([item('・', '任せる'), item('→', '失敗してもよい', 1), item('※', '参考', 1)])).toBe(
      '- 任せる\n  →失敗してもよい\n  ※参考\n',
    );
  });

  it('writes tables with a rule, and bars in cells escaped', () => {
    const rows = [
      ['区分', '人数'],
      ['課長|係長', '12'],
    ];
    expect(toMarkdown([{ kind: 'table', rows, ...at }])).toBe(
      '| 区分 | 人数 |\n| --- | --- |\n| 課長\\|係長 | 12 |\n',
    );
  });

  it('writes a poll with its counts', () => {
    const text = '話しかけやすいですか？（Y:30%/N:70%）';
    const poll: Block = {
      kind: 'poll',
      depth: 0,
      mark: '①',
      text,
      question: '話しかけやすいですか？',
      unit: 'percent',
      choices: [],
      ...at,
    };
    expect(toMarkdown([poll])).toBe(`① ${text}\n`);
  });

  it('names who speaks in bold', () => {
    expect(toMarkdown([{ kind: 'speech', speaker: '甲野：', text: '案がある。', ...at }])).toBe(
      '**甲野：** 案がある。\n',
    );
  });

  it('keeps every word of a reading', () => {
    const text = '１ 記録\n*印は*参考。 [[甲野]] <b>太字</b> {漢字|かんじ}\n・a | b\n１．点 ＿ _下線_\n';
    const written = toMarkdown(readReport(text).blocks).replace(/\\/g, '');
    for (const character of text.replace(/[\s・１．]/g, '')) expect(written).toContain(character);
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['*強調*', '\\*強調\\*'],
    ['[[甲野]]', '\\[\\[甲野]]'],
    ['<script>', '\\<script>'],
    ['`a` と `b`', '\\`a\\` と \\`b\\`'],
    ['{漢字|かんじ}', '\\{漢字|かんじ}'],
    ['# 印', '\\# 印'],
    ['1. 項目', '1\\. 項目'],
    ['- 線', '\\- 線'],
    ['> 引用', '\\> 引用'],
    ['_下線_', '\\_下線\\_'],
    ['&amp;', '\\&amp;'],
    ['~~消す~~', '\\~\\~消す\\~\\~'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it.each([
    '３～５人',
    'R3.7.26~27',
    '＜日程＞',
    'a < b',
    '*参考',
    'report_2014.txt',
    '2021.4.16',
    '平成 17年',
  ])('leaves %j', (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });
});
