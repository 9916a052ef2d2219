import { describe, expect, it, test } from 'vitest';
import type { ArchiveRecord } from '#shared/model/record';
import { daysLeft, daysLeftWords } from './days-left';
import { filterTrash } from './filter-trash';

const DAY = 86_400_000;
const now = Date.parse('2024-06-10T12:00:00Z');

test.each([
  [0, 30],
  [0.9, 30],
  [1, 29],
  [29.5, 1],
  [30, 0],
  [400, 0],
  // A clock that went backwards promises no more than the rule does.
  [-5, 30],
])('after %s days in the trash %s are left', (passed, left) => {
  expect(daysLeft(new Date(now - passed * DAY).toISOString(), now)).toBe(left);
});

test('the last day is said in words', () => {
  expect(daysLeftWords(12)).toBe('あと12日');
  expect(daysLeftWords(0)).toBe('まもなく整理されます');
});

describe('filterTrash', () => {
  const record = (
    id: string,
    kind: 'report' | 'keyPhrase',
    words: string,
    deletedAt?: string,
  ): ArchiveRecord =>
    ({
      id,
      kind,
      ...(kind === 'report' ? { title: words } : { text: words }),
      ...(deletedAt ? { deletedAt } : {}),
    }) as ArchiveRecord;
  const records = [
    record('1', 'report', '第３期 報告', '2024-06-01T00:00:00Z'),
    record('2', 'keyPhrase', 'まず一人に聞く', '2024-06-03T00:00:00Z'),
    record('3', 'report', '第4期 報告'),
  ];
  it.each([
    [{ words: '', kind: '' }, ['2', '1']],
    [{ words: '', kind: 'report' }, ['1']],
    [{ words: '第3期　報告', kind: '' }, ['1']],
    [{ words: '無い', kind: '' }, []],
  ] as const)('%j', (filter, ids) => {
    expect(filterTrash(records, filter).map(({ id }) => id)).toEqual(ids);
  });
});
