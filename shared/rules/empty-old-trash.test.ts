import { expect, test } from 'vitest';
import { emptyOldTrash } from './empty-old-trash';
import { archiveOf, by, idOf, record } from './testing/build-record';

const trashed = (number: number, deletedAt: string) => record('keyPhrase', { id: idOf(number), deletedAt });

test('what has lain in the trash for 30 days is removed, and nothing else', () => {
  const records = archiveOf(
    record('report', { id: idOf(1) }),
    trashed(2, '2024-05-01T12:00:00.000+09:00'),
    trashed(3, '2024-05-02T12:00:01.000+09:00'),
    trashed(4, '2023-01-01T12:00:00.000+09:00'),
  );
  const result = emptyOldTrash(records, by('甲野', '2024-06-01T12:00:00.000+09:00'));
  const ids = result.ok ? result.value.map((change) => (change.op === 'purge' ? change.id : '')) : [];
  expect(ids).toEqual([idOf(2), idOf(4)]);
});
