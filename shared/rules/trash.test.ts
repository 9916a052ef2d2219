import { describe, expect, test } from 'vitest';
import { purgeRecord } from './purge-record';
import { restoreRecord } from './restore-record';
import { archiveOf, by, idOf, LATER, NOON, record } from './testing/build-record';
import { trashRecord } from './trash-record';

const phrase = record('keyPhrase', { id: idOf(1), revision: 4 });
const trashed = { ...phrase, deletedAt: NOON };
const meeting = record('offsiteMeeting', { id: idOf(2) });
const asked = record('openQuestion', { id: idOf(3), raisedIn: { recordId: meeting.id } });
const answered = { ...asked, id: idOf(4), answers: [{ note: '試した', by: '丙山', at: NOON }] };

describe('the trash', () => {
  test('a record goes in as a new revision', () => {
    expect(trashRecord(phrase.id, 4)(archiveOf(phrase), by('乙川'))).toMatchObject({
      ok: true,
      value: [{ record: { revision: 5, deletedAt: LATER, updatedBy: '乙川' } }],
    });
  });

  test('a stale revision is a conflict', () => {
    expect(trashRecord(phrase.id, 3)(archiveOf(phrase), by('乙川'))).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  test('what lies in the trash already stays there', () => {
    expect(trashRecord(phrase.id, 1)(archiveOf(trashed), by('乙川'))).toEqual({ ok: true, value: [] });
  });

  test('a meeting takes along its questions that nobody has answered', () => {
    const result = trashRecord(meeting.id, 1)(archiveOf(meeting, asked, answered), by('乙川'));
    expect(result).toMatchObject({
      ok: true,
      value: [{ record: { id: meeting.id } }, { record: { id: asked.id } }],
    });
  });

  test('a meeting brings back those that went with it, and no others', () => {
    const earlier = { ...asked, id: idOf(5), deletedAt: LATER };
    const records = archiveOf({ ...meeting, deletedAt: NOON }, { ...asked, deletedAt: NOON }, earlier);
    const result = restoreRecord(meeting.id)(records, by('乙川'));
    expect(result).toMatchObject({
      ok: true,
      value: [{ record: { id: meeting.id } }, { record: { id: asked.id } }],
    });
    expect(JSON.stringify(result)).not.toContain('deletedAt');
  });

  test('a cohort whose number was given away cannot come back', () => {
    const old = record('cohort', { id: idOf(6), number: 8, deletedAt: NOON });
    const result = restoreRecord(old.id)(
      archiveOf(old, record('cohort', { id: idOf(7), number: 8 })),
      by('乙川'),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
  });

  test('only what lies in the trash can be removed for good', () => {
    expect(purgeRecord(phrase.id)(archiveOf(trashed), by('乙川'))).toEqual({
      ok: true,
      value: [{ op: 'purge', id: phrase.id, before: 4, removed: expect.objectContaining({ id: phrase.id }) }],
    });
    expect(purgeRecord(phrase.id)(archiveOf(phrase), by('乙川'))).toMatchObject({
      error: { code: 'rule_broken' },
    });
  });

  test.each([trashRecord(idOf(9), 1), restoreRecord(idOf(9)), purgeRecord(idOf(9))])(
    'a record that is not there is not found (%#)',
    (rule) => {
      expect(rule(archiveOf(), by('乙川'))).toEqual({ ok: false, error: { code: 'not_found', id: idOf(9) } });
    },
  );
});
