import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../model/cohort';
import { guessKind, guessMapping } from './columns';
import { csvDrafts } from './csv-drafts';
import { parseCsv } from './parse-csv';
import { phrasesCsv } from './records-csv';
import { cellText, writeCsv } from './write-csv';

const cohort: Cohort = {
  id: '01J00000000000000000000008',
  kind: 'cohort',
  tags: [],
  visibility: 'handoff',
  number: 8,
  fiscalYear: 2021,
  theme: '',
  summary: '',
  members: [],
  revision: 1,
  createdAt: '2022-01-01T00:00:00Z',
  createdBy: '甲野',
  updatedAt: '2022-01-01T00:00:00Z',
  updatedBy: '甲野',
};

let made = 0;
const newId = (): string => {
  made += 1;
  return `01J0000000000000000000${String(made).padStart(4, '0')}`;
};

describe('parseCsv', () => {
  it.each([
    [
      'quotes, line breaks and commas in cells',
      'a,"b\n""c"",d"\r\n1,2',
      [
        ['a', 'b\n"c",d'],
        ['1', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\r1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a byte order mark, empty lines and rows of different lengths',
      '\ufeffa,b,c\n\n1\n',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
      ],
    ],
    ['a quote that is never closed', 'a,"b\nc', [['a', 'b\nc']]],
    ['an empty last cell', 'a,\n', [['a', '']]],
    ['nothing', '', []],
  ])('reads %s', (_name, text, rows) => {
    expect(parseCsv(text).rows).toEqual(rows);
  });

  it('reads what writeCsv wrote, whatever the cells hold', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ',', '"', '\n', '\r', '=', '-', "'", ' ', '甲', '\t', ';'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1 }), (rows) => {
        const head = ['一', '二', '三'];
        const read = parseCsv(writeCsv([head, ...rows])).rows;
        expect(read.map((row) => row.map(cellText))).toEqual([head, ...rows]);
      }),
    );
  });
});

it('keeps a spreadsheet from taking words for a formula', () => {
  expect(writeCsv([['=HYPERLINK("http://a.example")', '-5', '@x']])).toBe(
    `\ufeff"'=HYPERLINK(""http://a.example"")",'-5,'@x\r\n`,
  );
});

describe('the columns of a table', () => {
  it('are guessed from their heads', () => {
    expect(guessMapping(['No', 'ことば', '話 者', '年月日', '分類'], 'keyPhrase')).toEqual([
      undefined,
      'text',
      'speaker',
      'date',
      'tags',
    ]);
    expect(guessKind(['開催日', '会場', '出席者', '内容'])).toBe('offsiteMeeting');
    expect(guessKind(['言葉', '発言者'])).toBe('keyPhrase');
  });

  it('make phrases of rows, and say what is odd', () => {
    const rows = [
      ['言葉', '期', '日付'],
      ['越境は隣から', '第８期', 'R3.4.16'],
      ['', '8', ''],
      ['聞くことが先', '99期', 'いつか'],
    ];
    const result = csvDrafts(
      { rows, hasHead: true, kind: 'keyPhrase', mapping: ['text', 'cohort', 'date'], cohorts: [cohort] },
      newId,
    );
    expect(result.drafts).toMatchObject([
      { text: '越境は隣から', cohortId: cohort.id, date: '2021-04-16' },
      { text: '聞くことが先' },
    ]);
    expect(result.problems.map(({ row }) => row)).toEqual([3, 4, 4]);
  });

  it('make meetings of rows, with their モヤモヤ', () => {
    const { drafts } = csvDrafts(
      {
        rows: [['市民との座談会', '甲野、乙川', '・なぜ来ないのか\n・だれに聞くか', '聞くことが先']],
        hasHead: false,
        kind: 'offsiteMeeting',
        mapping: ['title', 'participants', 'questions', 'insights'],
        cohorts: [],
      },
      newId,
    );
    expect(drafts).toMatchObject([
      { kind: 'offsiteMeeting', participants: ['甲野', '乙川'], insights: [{ text: '聞くことが先' }] },
      { kind: 'openQuestion', text: 'なぜ来ないのか', raisedIn: { recordId: drafts[0]?.id, position: 0 } },
      { kind: 'openQuestion', text: 'だれに聞くか', raisedIn: { position: 1 } },
    ]);
  });
});

it('takes its own export in again', () => {
  const { drafts } = csvDrafts(
    {
      rows: [['-1から始める', '甲野', '令和3年4月', '対話、越境']],
      hasHead: false,
      kind: 'keyPhrase',
      mapping: ['text', 'speaker', 'date', 'tags'],
      cohorts: [],
    },
    newId,
  );
  const phrases = drafts.flatMap((draft) =>
    draft.kind === 'keyPhrase'
      ? [{ ...draft, revision: 1, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '' }]
      : [],
  );
  const { rows } = parseCsv(phrasesCsv(phrases, [cohort]));
  const again = csvDrafts(
    {
      rows,
      hasHead: true,
      kind: 'keyPhrase',
      mapping: guessMapping(rows[0] ?? [], 'keyPhrase'),
      cohorts: [cohort],
    },
    newId,
  );
  expect(again.drafts).toMatchObject([
    { text: '-1から始める', speaker: '甲野', date: '2021-04', tags: ['対話', '越境'] },
  ]);
  expect(again.problems).toEqual([]);
});
