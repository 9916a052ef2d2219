import { describe, expect, test } from 'vitest';
import { applyChanges } from './apply-changes';
import { archiveOf, by, idOf, LATER, NOON, record } from './testing/build-record';
import { undoTransaction } from './undo-transaction';

const before = record('report', { id: idOf(1), title: '旧題', revision: 2 });
const after = record('report', { id: idOf(1), title: '新題', revision: 3 });

describe('taking a transaction back', () => {
  test('writes what was there before as a new revision by whoever took it back', () => {
    expect(undoTransaction([{ before, after }])(archiveOf(after), by('丙山'))).toMatchObject({
      ok: true,
      value: [
        {
          before: 3,
          record: { title: '旧題', revision: 4, updatedBy: '丙山', updatedAt: LATER, createdBy: '甲野' },
        },
      ],
    });
  });

  test('puts a record that was added into the trash: its words are not lost', () => {
    expect(undoTransaction([{ before: undefined, after }])(archiveOf(after), by('丙山'))).toMatchObject({
      value: [{ record: { title: '新題', deletedAt: LATER } }],
    });
  });

  test('brings back a record removed for good, into the trash where it lay', () => {
    const trashed = { ...before, deletedAt: NOON };
    expect(undoTransaction([{ before: trashed, after: undefined }])(archiveOf(), by('丙山'))).toMatchObject({
      value: [{ before: 0, record: { title: '旧題', revision: 3, deletedAt: NOON } }],
    });
  });

  test('is a conflict when a record has moved on since', () => {
    const moved = { ...after, title: '三つめの題', revision: 4 };
    expect(undoTransaction([{ before, after }])(archiveOf(moved), by('丙山'))).toEqual({
      ok: false,
      error: { code: 'conflict', current: moved },
    });
  });

  test('goes on backwards: what was taken back later is no longer in the way', () => {
    const last = { ...after, title: '三つめの題', revision: 4 };
    const archive = archiveOf(last);
    const first = undoTransaction([{ before: after, after: last }])(archive, by('丙山'));
    if (!first.ok) throw new Error('refused');
    const then = undoTransaction([{ before, after }])(applyChanges(archive, first.value), by('丙山'));
    expect(then).toMatchObject({ ok: true, value: [{ record: { title: '旧題', revision: 6 } }] });
  });

  test('finds nothing to take back on a record removed since', () => {
    expect(undoTransaction([{ before, after }])(archiveOf(), by('丙山'))).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  test('is all or nothing', () => {
    const other = record('report', { id: idOf(2), revision: 9 });
    const steps = [
      { before, after },
      { before: undefined, after: { ...other, title: '前の題', revision: 8 } },
    ];
    expect(undoTransaction(steps)(archiveOf(after, other), by('丙山')).ok).toBe(false);
  });

  test('does not give one number to two cohorts', () => {
    const was = record('cohort', { id: idOf(3), number: 8 });
    const is = { ...was, number: 9, revision: 2 };
    const newer = record('cohort', { id: idOf(4), number: 8 });
    expect(undoTransaction([{ before: was, after: is }])(archiveOf(is, newer), by('丙山'))).toMatchObject({
      error: { code: 'rule_broken', sentence: '第8期はすでにあります' },
    });
  });
});
