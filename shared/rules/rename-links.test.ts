import { describe, expect, test } from 'vitest';
import type { Result } from '../contract/result';
import type { Change } from '../model/change';
import type { ArchiveRecord } from '../model/record';
import { saveRecord } from './save-record';
import { archiveOf, by, draft, idOf, NOON, record } from './testing/build-record';

const report = record('report', { id: idOf(1), title: '旧題' });

function bodyAfterRenaming(body: string, title: string, ...others: readonly ArchiveRecord[]): string {
  const note = record('offsiteMeeting', { id: idOf(2), content: body });
  const result = saveRecord(draft('report', { id: report.id, title }), 1)(
    archiveOf(report, note, ...others),
    by('乙川'),
  );
  const written = puts(result).find((each) => each.id === note.id);
  return written?.kind === 'offsiteMeeting' ? written.content : note.content;
}

function puts(result: Result<readonly Change[]>): readonly ArchiveRecord[] {
  if (!result.ok) throw new Error(result.error.code);
  return result.value.flatMap((change) => (change.op === 'put' ? [change.record] : []));
}

describe('links follow a renamed record', () => {
  const cases: readonly [string, string, string, string][] = [
    ['a plain link', '見よ[[旧題]]。', '新題', '見よ[[新題]]。'],
    ['every one of them', '[[旧題]]と[[旧題]]', '新題', '[[新題]]と[[新題]]'],
    ['one with a label', '[[旧題|去年の報告]]', '新題', '[[新題|去年の報告]]'],
    ['one to a place', '[[旧題#はじめに]]', '新題', '[[新題#はじめに]]'],
    ['one with spaces inside', '[[ 旧題 ]]', '新題', '[[新題]]'],
    ['none that only begins alike', '[[旧題の続き]]', '新題', '[[旧題の続き]]'],
    ['none by id, which needs no help', `[[${report.id}|去年]]`, '新題', `[[${report.id}|去年]]`],
    ['no words outside brackets', '旧題という語', '新題', '旧題という語'],
    ['a title no link can hold goes by id', '[[旧題]]', '新[題]|案', `[[${report.id}|新 題 案]]`],
    ['a label stays beside the id', '[[旧題|去年]]', '新|題', `[[${report.id}|去年]]`],
  ];
  test.each(cases)('%s', (_, body, title, expected) => {
    expect(bodyAfterRenaming(body, title)).toBe(expected);
  });

  test('a new title that another record bears already goes by id', () => {
    const other = record('report', { id: idOf(3), title: '新題' });
    expect(bodyAfterRenaming('[[旧題]]', '新題', other)).toBe(`[[${report.id}|新題]]`);
  });

  test('an old title that another record bears too is left to it', () => {
    const other = record('report', { id: idOf(3), title: '旧題' });
    expect(bodyAfterRenaming('[[旧題]]', '新題', other)).toBe('[[旧題]]');
  });

  test('a title that differs only in width is no new title', () => {
    const halfWidth = record('report', { id: idOf(1), title: 'ＡＢＣ' });
    const note = record('offsiteMeeting', { id: idOf(2), content: '[[ＡＢＣ]]' });
    const result = saveRecord(draft('report', { id: idOf(1), title: 'abc' }), 1)(
      archiveOf(halfWidth, note),
      by('乙川'),
    );
    expect(puts(result).map((each) => each.id)).toEqual([idOf(1)]);
  });

  test('the records that follow get a revision of their own in the same transaction', () => {
    const note = record('offsiteMeeting', { id: idOf(2), nextSteps: '[[旧題]]を読む', revision: 7 });
    const result = saveRecord(draft('report', { id: report.id, title: '新題' }), 1)(
      archiveOf(report, note),
      by('乙川'),
    );
    expect(puts(result)).toMatchObject([
      { id: report.id, revision: 2 },
      { id: note.id, revision: 8, updatedBy: '乙川' },
    ]);
  });

  test('the renamed record follows itself without a second revision', () => {
    const body = 'この[[旧題]]では';
    const own = record('report', { id: report.id, title: '旧題', body });
    const result = saveRecord(draft('report', { id: report.id, title: '新題', body }), 1)(
      archiveOf(own),
      by('乙川'),
    );
    expect(puts(result)).toMatchObject([{ revision: 2, body: 'この[[新題]]では' }]);
  });

  test('a cohort goes by its number and theme', () => {
    const cohort = record('cohort', { id: idOf(5), number: 8, theme: '対話' });
    const note = record('keyPhrase', { id: idOf(2), comment: '[[第8期「対話」]]の言葉' });
    const wanted = draft('cohort', { id: idOf(5), number: 8, theme: '傾聴' });
    expect(puts(saveRecord(wanted, 1)(archiveOf(cohort, note), by('乙川')))).toMatchObject([
      {},
      { comment: '[[第8期「傾聴」]]の言葉' },
    ]);
  });

  test('records in the trash stay as they are', () => {
    const note = record('offsiteMeeting', { id: idOf(2), content: '[[旧題]]', deletedAt: NOON });
    const result = saveRecord(draft('report', { id: report.id, title: '新題' }), 1)(
      archiveOf(report, note),
      by('乙川'),
    );
    expect(puts(result)).toHaveLength(1);
  });
});
