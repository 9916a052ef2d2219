import { describe, expect, test } from 'vitest';
import type { Result } from '../contract/result';
import type { ArchiveRecords } from '../model/archive';
import type { Change } from '../model/change';
import { applyChanges } from './apply-changes';
import { meetingQuestions } from './meeting-questions';
import { saveMeeting } from './save-meeting';
import { archiveOf, by, draft, idOf, NOON, record } from './testing/build-record';

const MEETING = idOf(1);
const meeting = record('offsiteMeeting', { id: MEETING, revision: 2 });
const unchanged = draft('offsiteMeeting', { id: MEETING });
const asked = (id: string, text: string, position: number) =>
  record('openQuestion', { id, text, raisedIn: { recordId: MEETING, position } });
const first = asked(idOf(11), 'なぜ続かないのか', 0);
const second = asked(idOf(12), 'だれが決めたのか', 1);
const line = ({ id, text }: { id: string; text: string }) => ({ id, text });

function outcome(records: ArchiveRecords, result: Result<readonly Change[]>): ArchiveRecords {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return applyChanges(records, result.value);
}

describe('saving a meeting with its questions', () => {
  test('both are written in one transaction', () => {
    const result = saveMeeting(unchanged, 0, [{ id: idOf(11), text: '本当に必要か' }])(
      archiveOf(),
      by('乙川'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: [
        { record: { id: MEETING, revision: 1 } },
        {
          record: {
            kind: 'openQuestion',
            text: '本当に必要か',
            status: 'open',
            raisedIn: { recordId: MEETING },
          },
        },
      ],
    });
  });

  test('a new question takes 公開範囲 and 期 from its meeting', () => {
    const cohort = record('cohort', { id: idOf(2) });
    const hidden = draft('offsiteMeeting', { id: MEETING, visibility: 'private', cohortId: cohort.id });
    const result = saveMeeting(hidden, 0, [{ id: idOf(11), text: '問い' }])(archiveOf(cohort), by('乙川'));
    expect(result).toMatchObject({
      ok: true,
      value: [{}, { record: { visibility: 'private', cohortId: cohort.id } }],
    });
  });

  test('the order they were written in is kept', () => {
    const records = archiveOf(meeting, first, second);
    const lines = [line(second), { id: idOf(10), text: '間の問い' }, line(first)];
    const now = outcome(records, saveMeeting(unchanged, 2, lines)(records, by('乙川')));
    expect(meetingQuestions(now, MEETING).map((question) => question.id)).toEqual(lines.map(({ id }) => id));
  });

  test('a question that is there keeps its answers and status under its new words', () => {
    const answered = {
      ...first,
      status: 'hinted' as const,
      answers: [{ note: '係で試した', by: '丙山', at: NOON }],
    };
    const records = archiveOf(meeting, answered);
    const result = saveMeeting(unchanged, 2, [{ id: first.id, text: 'なぜ続けられないのか' }])(
      records,
      by('乙川'),
    );
    expect(outcome(records, result).get(first.id)).toMatchObject({
      text: 'なぜ続けられないのか',
      status: 'hinted',
      answers: [{ note: '係で試した' }],
      revision: 2,
    });
  });

  test('a question left out goes to the trash, and comes back when it is listed again', () => {
    const records = archiveOf(meeting, first, second);
    const without = outcome(records, saveMeeting(unchanged, 2, [line(second)])(records, by('乙川')));
    expect(without.get(first.id)).toMatchObject({ deletedAt: expect.any(String) });
    const again = outcome(
      without,
      saveMeeting(unchanged, 3, [line(first), line(second)])(without, by('乙川')),
    );
    expect(meetingQuestions(again, MEETING)).toHaveLength(2);
  });

  test('questions follow the meeting into 自分だけ, unless they were set apart', () => {
    const apart = { ...second, visibility: 'handoff' as const };
    const records = archiveOf(meeting, first, apart);
    const hidden = draft('offsiteMeeting', { id: MEETING, visibility: 'private' });
    const now = outcome(records, saveMeeting(hidden, 2, [line(first), line(apart)])(records, by('乙川')));
    expect([first.id, apart.id].map((id) => now.get(id)?.visibility)).toEqual(['private', 'handoff']);
  });

  test('two editors who only touched the questions meet in a conflict', () => {
    const records = archiveOf(meeting, first);
    const mine = outcome(
      records,
      saveMeeting(unchanged, 2, [line(first), line(second)])(records, by('乙川')),
    );
    const theirs = saveMeeting(unchanged, 2, [{ id: idOf(13), text: '別の問い' }])(mine, by('丙山'));
    expect(theirs).toMatchObject({
      ok: false,
      error: { code: 'conflict', current: { id: MEETING, revision: 3 } },
    });
  });

  test('a repeated request changes nothing', () => {
    const records = archiveOf(meeting, first);
    expect(saveMeeting(unchanged, 1, [line(first)])(records, by('乙川'))).toEqual({ ok: true, value: [] });
  });

  test("another record's question cannot be taken over", () => {
    const other = record('openQuestion', { id: idOf(20), raisedIn: { recordId: idOf(2) } });
    const result = saveMeeting(unchanged, 2, [line(other)])(archiveOf(meeting, other), by('乙川'));
    expect(result).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
  });

  test('one question cannot stand in the list twice', () => {
    const result = saveMeeting(unchanged, 2, [line(first), line(first)])(
      archiveOf(meeting, first),
      by('乙川'),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
  });
});
