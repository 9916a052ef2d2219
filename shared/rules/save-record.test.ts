import { describe, expect, test } from 'vitest';
import type { RecordDraft } from '../model/record';
import { saveRecord } from './save-record';
import { archiveOf, by, draft, idOf, LATER, NOON, record } from './testing/build-record';

const report = record('report', { id: idOf(1), title: '第8期 年次報告', revision: 3 });

describe('saving a record', () => {
  test('a new one becomes revision 1, stamped with who and when', () => {
    const result = saveRecord(draft('report', { id: idOf(1), title: '第9期 年次報告' }), 0)(
      archiveOf(),
      by('乙川'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          op: 'put',
          before: 0,
          record: { revision: 1, createdBy: '乙川', createdAt: LATER, updatedBy: '乙川', updatedAt: LATER },
        },
      ],
    });
  });

  test('a changed one gets the next revision and keeps who made it', () => {
    const result = saveRecord(draft('report', { id: report.id, title: '改題' }), 3)(
      archiveOf(report),
      by('乙川'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          before: 3,
          record: { title: '改題', revision: 4, createdBy: '甲野', createdAt: NOON, updatedBy: '乙川' },
        },
      ],
    });
  });

  test('a stale revision is a conflict that carries the record as it is', () => {
    const result = saveRecord(draft('report', { id: report.id, title: '改題' }), 2)(
      archiveOf(report),
      by('乙川'),
    );
    expect(result).toEqual({ ok: false, error: { code: 'conflict', current: report } });
  });

  test('a repeated request for what is there already changes nothing, whatever revision it expects', () => {
    const again = draft('report', { id: report.id, title: report.title });
    expect(saveRecord(again, 2)(archiveOf(report), by('乙川'))).toEqual({ ok: true, value: [] });
    expect(saveRecord(again, 0)(archiveOf(report), by('乙川'))).toEqual({ ok: true, value: [] });
  });

  test('a record removed for good meanwhile is not found', () => {
    const result = saveRecord(draft('report', { id: idOf(9) }), 4)(archiveOf(), by('乙川'));
    expect(result).toEqual({ ok: false, error: { code: 'not_found', id: idOf(9) } });
  });

  test('stamps that a sender smuggled in are not believed', () => {
    const forged = {
      ...draft('report', { id: idOf(1) }),
      revision: 99,
      createdBy: '市長',
      createdAt: '1999-01-01T00:00:00.000Z',
      deletedAt: NOON,
    } as RecordDraft;
    const result = saveRecord(forged, 0)(archiveOf(), by('乙川'));
    expect(result).toMatchObject({
      ok: true,
      value: [{ record: { revision: 1, createdBy: '乙川', createdAt: LATER } }],
    });
    expect(JSON.stringify(result)).not.toContain('deletedAt');
  });

  test('fields of a newer app survive an editor that does not know them', () => {
    const newer = { ...report, mood: '晴れ' };
    const result = saveRecord(draft('report', { id: report.id, title: '改題' }), 3)(
      archiveOf(newer),
      by('乙川'),
    );
    expect(result).toMatchObject({ ok: true, value: [{ record: { title: '改題', mood: '晴れ' } }] });
  });

  test('an optional field left out of the draft is cleared', () => {
    const dated = { ...report, date: '2021-04-16' };
    const result = saveRecord(draft('report', { id: report.id, title: report.title }), 3)(
      archiveOf(dated),
      by('乙川'),
    );
    expect(result).toMatchObject({ ok: true, value: [{ op: 'put' }] });
    expect(JSON.stringify(result)).not.toContain('2021-04-16');
  });

  test('a record in the trash has to be restored first', () => {
    const trashed = { ...report, deletedAt: NOON };
    const result = saveRecord(draft('report', { id: report.id, title: '改題' }), 3)(
      archiveOf(trashed),
      by('乙川'),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
  });
});

const cohort = record('cohort', { id: idOf(1), number: 8 });
const meeting = record('offsiteMeeting', { id: idOf(2) });
const file = record('attachment', { id: idOf(3) });
const phrase = record('keyPhrase', { id: idOf(4) });
const gone = record('report', { id: idOf(5), deletedAt: NOON });
const quote = { exact: '聞く', prefix: '', suffix: '' };
const place = (recordId: string) => ({ recordId, headingPath: [], quote });
const poll = (unit: 'count' | 'percent', value: number) => ({
  id: 'p1',
  question: '続けたいか',
  unit,
  choices: [
    { label: 'はい', value },
    { label: 'いいえ', value: 0 },
  ],
});
const answer = (recordId: string) => [{ recordId, note: '見た', by: '甲野', at: NOON }];
const followUp = (cohortId: string) => [
  { cohortId, note: '継いだ', by: '甲野', at: NOON, status: 'doing' as const },
];

describe('what a record may say', () => {
  const id = idOf(10);
  const cases: readonly [string, RecordDraft, string | undefined][] = [
    ['a phrase out of a meeting', draft('keyPhrase', { id, source: place(meeting.id) }), undefined],
    ['a phrase out of nowhere', draft('keyPhrase', { id, source: place(idOf(99)) }), '出典'],
    ['a phrase out of the trash', draft('keyPhrase', { id, source: place(gone.id) }), '出典'],
    ['a phrase out of a file', draft('keyPhrase', { id, source: place(file.id) }), '出典に添付は選べません'],
    ['a phrase out of itself', draft('keyPhrase', { id, source: place(id) }), '出典'],
    ['a report of a cohort', draft('report', { id, cohortId: cohort.id }), undefined],
    [
      'a report of a meeting',
      draft('report', { id, cohortId: meeting.id }),
      '期にオフサイトミーティングは選べません',
    ],
    [
      'a report with its original',
      draft('report', { id, source: { fileName: 'a', attachmentId: file.id, importedAt: NOON } }),
      undefined,
    ],
    [
      'a report whose original is a phrase',
      draft('report', { id, source: { fileName: 'a', attachmentId: phrase.id, importedAt: NOON } }),
      '元のファイル',
    ],
    ['a meeting with a file', draft('offsiteMeeting', { id, attachments: [file.id] }), undefined],
    ['a meeting with a file twice', draft('offsiteMeeting', { id, attachments: [file.id, file.id] }), '2回'],
    ['a meeting with a phrase for a file', draft('offsiteMeeting', { id, attachments: [phrase.id] }), '添付'],
    ['84 percent', draft('offsiteMeeting', { id, polls: [poll('percent', 84)] }), undefined],
    ['840 people', draft('offsiteMeeting', { id, polls: [poll('count', 840)] }), undefined],
    ['840 percent', draft('offsiteMeeting', { id, polls: [poll('percent', 840)] }), '0から100'],
    [
      'parts with one id',
      draft('offsiteMeeting', { id, polls: [poll('count', 1), poll('count', 2)] }),
      '番号が重なって',
    ],
    [
      'a question raised in a meeting',
      draft('openQuestion', { id, raisedIn: { recordId: meeting.id } }),
      undefined,
    ],
    [
      'a question raised in a file',
      draft('openQuestion', { id, raisedIn: { recordId: file.id } }),
      'きっかけ',
    ],
    ['an answer by a phrase', draft('openQuestion', { id, answers: answer(phrase.id) }), undefined],
    ['an answer by nothing', draft('openQuestion', { id, answers: answer(idOf(99)) }), '手がかり'],
    ['a pledge with an owner', draft('actionItem', { id, type: 'pledge', owner: '甲野' }), undefined],
    ['a pledge of nobody', draft('actionItem', { id, type: 'pledge' }), '宣言'],
    ['a pledge of a blank', draft('actionItem', { id, type: 'pledge', owner: '　' }), '宣言'],
    ['an item taken up by a cohort', draft('actionItem', { id, followUps: followUp(cohort.id) }), undefined],
    [
      'an item taken up by a report',
      draft('actionItem', { id, followUps: followUp(meeting.id) }),
      '引き継いだ期',
    ],
    ['a cohort with a number of its own', draft('cohort', { id, number: 9 }), undefined],
    ['a cohort with a taken number', draft('cohort', { id, number: 8 }), '第8期はすでにあります'],
  ];

  test.each(cases)('%s', (_, wanted, sentence) => {
    const records = archiveOf(cohort, meeting, file, phrase, gone);
    const result = saveRecord(wanted, 0)(records, by('乙川'));
    if (sentence === undefined) expect(result).toMatchObject({ ok: true });
    else
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'rule_broken', sentence: expect.stringContaining(sentence) },
      });
  });

  test('the number of a cohort in the trash is free', () => {
    const records = archiveOf({ ...cohort, deletedAt: NOON });
    expect(saveRecord(draft('cohort', { id, number: 8 }), 0)(records, by('乙川')).ok).toBe(true);
  });

  test('a lost source does not keep anyone from editing the phrase', () => {
    const orphan = record('keyPhrase', { id, source: place(idOf(99)) });
    const edited = draft('keyPhrase', { id, source: place(idOf(99)), comment: '出典は失われた' });
    expect(saveRecord(edited, 1)(archiveOf(orphan), by('乙川')).ok).toBe(true);
  });

  test('a kind never changes', () => {
    const result = saveRecord(draft('report', { id: phrase.id }), 1)(archiveOf(phrase), by('乙川'));
    expect(result).toMatchObject({ ok: false, error: { code: 'rule_broken' } });
  });
});
