import { expect, test } from 'vitest';
import { applyChanges } from './apply-changes';
import { restoreState } from './restore-state';
import { sameContent } from './same-content';
import { archiveOf, by, idOf, record } from './testing/build-record';
import { type UndoStep, undoTransaction } from './undo-transaction';

const same = record('report', { id: idOf(1) });
const changed = record('report', { id: idOf(2), title: '前の題' });
const purged = record('keyPhrase', { id: idOf(3) });
const trashedSince = record('keyPhrase', { id: idOf(4) });
const addedSince = record('openQuestion', { id: idOf(5) });
const earlier = archiveOf(same, changed, purged, trashedSince);
const now = archiveOf(
  same,
  { ...changed, title: '今の題', revision: 4 },
  { ...trashedSince, deletedAt: '2024-05-01T12:00:00.000+09:00', revision: 2 },
  addedSince,
);

const result = restoreState(earlier)(now, by('甲野'));
const changes = result.ok ? result.value : [];

test('the archive says again what it said then, in new revisions', () => {
  const after = applyChanges(now, changes);
  for (const record of earlier.values()) {
    const there = after.get(record.id);
    expect(there && sameContent(there, record), record.id).toBe(true);
  }
  expect(after.get(idOf(1))).toBe(same);
  expect(after.get(idOf(2))).toMatchObject({ revision: 5, updatedBy: '甲野' });
});

test('what came later goes to the trash, not away', () => {
  expect(applyChanges(now, changes).get(idOf(5))).toMatchObject({ deletedAt: expect.any(String) });
});

test('the whole of it can be taken back', () => {
  const steps = changes.flatMap((change): UndoStep[] =>
    change.op === 'put' ? [{ before: now.get(change.record.id), after: change.record }] : [],
  );
  const restored = applyChanges(now, changes);
  const undone = undoTransaction(steps)(restored, by('甲野'));
  const again = applyChanges(restored, undone.ok ? undone.value : []);
  expect(again.get(idOf(2))).toMatchObject({ title: '今の題' });
  expect(again.get(idOf(4))).toMatchObject({ deletedAt: expect.any(String) });
  expect(again.get(idOf(5))).not.toHaveProperty('deletedAt');
  expect(again.get(idOf(3))).toMatchObject({ deletedAt: expect.any(String) });
});
