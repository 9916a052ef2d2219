import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutBlanks } from './blank';
import { blockText } from './block';
import { lostCharacters } from './lost-characters';
import { toMarkdown } from './markdown/to-markdown';
import { readMarkdownReport } from './read-markdown-report';
import { readReport } from './read-report';

describe('lostCharacters', () => {
  it('names what is nowhere', () => {
    const reading = readReport('１ はじめに\n話した。');
    expect(lostCharacters('１ はじめに\n話した。次へ', reading)).toBe('次へ');
    expect(lostCharacters('１ はじめに\n話した。', { ...reading, blocks: [] })).toContain('話');
  });

  it('counts a word as often as it stands', () => {
    const reading = readReport('話す。\n');
    expect(lostCharacters('話す。話す。', reading)).toBe('話す。');
  });
});

/** Pieces of lines that mean something to some part of the reader, in any order. */
const PIECES = [
  ...[
    '第１章',
    '１ ',
    '2. ',
    '(1)',
    '（２）',
    '①',
    'ア ',
    '一、',
    '・',
    '◆',
    '■ ',
    '★',
    '〇甲野委員　',
    '※',
    '→',
    '\ufffd',
  ],
  ...[
    '【内容】',
    '【1】',
    '＜日程＞',
    'はじめに',
    '目次',
    '……… 3',
    'P 2',
    'Page 3: あ',
    '- 1 -',
    '1',
    '2',
    '3',
    '14',
  ],
  ...[
    '霧沢市',
    '令和３年度',
    '（R3.4.16）',
    '第１回研究会',
    '町長との対話',
    '（Y:30%/N:70%）',
    '甲野：',
    'Q1 ',
    'A1 ',
    '執筆者：',
  ],
  ...[
    '・総務課  甲野 一郎',
    'まず取り組む',
    'アクション',
    '宣言！',
    '人',
    '課',
    '縦',
    '、',
    '。',
    '「',
    '」',
    '（',
    '）',
    '？',
  ],
  ...[
    'a | b',
    '|',
    '---',
    '\t',
    '　',
    '  ',
    '課 12 5',
    '# ',
    '## ',
    '```',
    '**',
    '_',
    '[[',
    ']]',
    '{漢字|かんじ}',
    '<br>',
    '&amp;',
  ],
  ...[
    'か\u3099',
    '\u200b',
    '\0',
    '\ud800',
    '😀',
    '\f',
    '\v',
    '長い文がここに続き、行の終わりでも終わらずに次の行へと',
  ],
];
const documents = fc
  .array(
    fc.tuple(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\n ', '\n　'),
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.map(([pieces, end]) => pieces.join('') + end).join(''));

function isSubsequence(words: string, source: string): boolean {
  let at = 0;
  for (const character of source) if (character === [...words.slice(at, at + 2)][0]) at += character.length;
  return at === words.length;
}

describe('every reading', () => {
  it('keeps or sets aside every character, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(documents, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        for (const reading of [readReport(text), readMarkdownReport(text)]) {
          expect(lostCharacters(text, reading)).toBe('');
          toMarkdown(reading.blocks);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes each block’s words from its own lines, in their order', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const lines = text.normalize('NFC').split(/\r\n|\r|\n/);
        for (const block of readReport(text).blocks) {
          const source = withoutBlanks(lines.slice(block.lines.from - 1, block.lines.to).join(''));
          expect(isSubsequence(withoutBlanks(blockText(block)), source), blockText(block)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes no longer a line for a long text', () => {
    const paragraph = 'あ'.repeat(40);
    const worst = [
      paragraph,
      '「（あ',
      '1 あ',
      '課 1 2 3',
      'a | b',
      '・あ',
      '第1章 … 1',
      '「急がば回って聞く」',
      '甲野：あ',
      '縦',
    ];
    for (const line of worst) {
      const text = `${line}\n`.repeat(20_000);
      const started = performance.now();
      readReport(text);
      // a quadratic step over 20,000 lines takes minutes
      expect(performance.now() - started, line).toBeLessThan(15_000);
    }
  }, 120_000);
});
