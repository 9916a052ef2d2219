import { describe, expect, it } from 'vitest';
import type { ArchiveRecord } from '../model/record';
import type { HandoffScope } from './handoff-choice';
import { selectRecords } from './select-records';
import { buildRecord, idOf, recordMap, WHOLE_SCOPE } from './testing/build-records';

const chosen = (records: readonly ArchiveRecord[], scope: Partial<HandoffScope> = {}): readonly string[] =>
  selectRecords(recordMap(...records), { ...WHOLE_SCOPE, ...scope }).included.map((record) => record.id);

describe('what goes into a package', () => {
  const cohort7 = buildRecord('cohort', 7, { number: 7 });
  const cohort8 = buildRecord('cohort', 8, { number: 8 });
  const report7 = buildRecord('report', 17, { cohortId: cohort7.id, tags: ['対話'] });
  const report8 = buildRecord('report', 18, { cohortId: cohort8.id });
  const loose = buildRecord('keyPhrase', 19, { tags: ['対話'] });
  const meeting = buildRecord('offsiteMeeting', 20, { cohortId: cohort8.id });
  const all = [cohort7, cohort8, report7, report8, loose, meeting];

  it.each<[string, Partial<HandoffScope>, readonly ArchiveRecord[]]>([
    ['everything, when nothing is narrowed', {}, all],
    ['only the chosen kinds', { kinds: ['report'] }, [report7, report8]],
    ['nothing, when no kind is chosen', { kinds: [] }, []],
    ['one cohort with what is its own', { cohortIds: [cohort8.id] }, [cohort8, report8, meeting]],
    ['records of no cohort', { cohortIds: [null] }, [loose]],
    ['records with a tag, and the cohorts they name', { tags: ['対話'] }, [cohort7, report7, loose]],
    [
      'all but those taken out by hand',
      { excludedIds: [report7.id, meeting.id] },
      [cohort7, cohort8, report8, loose],
    ],
    [
      'no 隊内 records unless they were chosen',
      { includeTeam: false },
      [cohort7, cohort8, report7, report8, loose],
    ],
  ])('is %s', (_, scope, expected) => {
    expect(chosen(all, scope)).toEqual(expected.map((record) => record.id).sort());
  });

  it('counts a モヤモヤ without a cohort to the cohort of the meeting it was raised in', () => {
    const question = buildRecord('openQuestion', 30, { raisedIn: { recordId: meeting.id } });
    expect(chosen([...all, question], { cohortIds: [cohort8.id] })).toContain(question.id);
    expect(chosen([...all, question], { cohortIds: [cohort7.id] })).not.toContain(question.id);
  });

  it('never holds what lies in the trash', () => {
    const trashed = buildRecord('report', 31, { deletedAt: '2022-03-02T09:00:00+09:00' });
    expect(chosen([trashed])).toEqual([]);
  });
});

describe('files', () => {
  const photo = buildRecord('attachment', 1);
  const original = buildRecord('attachment', 2, { fileName: '原本.txt' });
  const inText = buildRecord('attachment', 3, { fileName: '図.png' });
  const unused = buildRecord('attachment', 4);
  const meeting = buildRecord('offsiteMeeting', 10, { attachments: [photo.id] });
  const report = buildRecord('report', 11, {
    body: `![図](attachment:${inText.id})`,
    source: { fileName: '原本.txt', attachmentId: original.id, importedAt: '2022-03-01T09:00:00+09:00' },
  });
  const all = [photo, original, inText, unused, meeting, report];

  it('go with the records that use them, and only with those', () => {
    expect(chosen(all)).toEqual([photo, original, inText, meeting, report].map((record) => record.id));
    expect(chosen(all, { includeTeam: false })).toEqual(
      [original, inText, report].map((record) => record.id),
    );
  });

  it('stay behind when 添付 is not chosen, and leave no trace in the records', () => {
    const { included } = selectRecords(recordMap(...all), {
      ...WHOLE_SCOPE,
      kinds: ['offsiteMeeting', 'report'],
    });
    expect(included).toEqual([
      { ...meeting, attachments: [] },
      { ...report, body: '図', source: { fileName: '原本.txt', importedAt: '2022-03-01T09:00:00+09:00' } },
    ]);
  });
});

describe('自分だけ', () => {
  const secret = buildRecord('offsiteMeeting', 1, { title: '人事の相談', visibility: 'private' });

  it.each<[string, ArchiveRecord]>([
    [
      'a モヤモヤ raised in it',
      buildRecord('openQuestion', 2, { raisedIn: { recordId: secret.id }, visibility: 'handoff' }),
    ],
    [
      'an アクション raised in it',
      buildRecord('actionItem', 2, { raisedIn: { recordId: secret.id }, visibility: 'handoff' }),
    ],
    [
      'a phrase cut from it',
      buildRecord('keyPhrase', 2, {
        source: { recordId: secret.id, headingPath: [], quote: { exact: '', prefix: '', suffix: '' } },
      }),
    ],
  ])('holds back %s', (_, child) => {
    const selection = selectRecords(recordMap(secret, child), WHOLE_SCOPE);
    expect(selection.included).toEqual([]);
    expect(selection.leftOut).toMatchObject({ private: 1, fromPrivate: 1 });
  });

  it('reaches down a chain: a phrase cut from a question that was raised in a private meeting', () => {
    const question = buildRecord('openQuestion', 2, { raisedIn: { recordId: secret.id } });
    const phrase = buildRecord('keyPhrase', 3, {
      source: { recordId: question.id, headingPath: [], quote: { exact: '', prefix: '', suffix: '' } },
    });
    expect(chosen([phrase, question, secret])).toEqual([]);
  });

  it('holds back a file, its place in the meeting, and its name in the report', () => {
    const file = buildRecord('attachment', 2, { fileName: '異動案.xlsx', visibility: 'private' });
    const meeting = buildRecord('offsiteMeeting', 3, { attachments: [file.id] });
    const report = buildRecord('report', 4, {
      source: { fileName: '異動案.xlsx', attachmentId: file.id, importedAt: '2022-03-01T09:00:00+09:00' },
    });
    const { included } = selectRecords(recordMap(file, meeting, report), WHOLE_SCOPE);
    expect(included.map((record) => record.id)).toEqual([meeting.id, report.id]);
    expect(JSON.stringify(included)).not.toMatch(/異動案|attachmentId/);
  });

  it('takes the words of its title out of a phrase that was copied from a text which links to it', () => {
    const report = buildRecord('report', 2, {
      body: `春に[[人事の相談]]をした。それから[[${secret.id}|あの話]]も。`,
    });
    const phrase = buildRecord('keyPhrase', 3, {
      text: '春に人事の相談をした',
      occasion: '人事の相談の日',
      source: {
        recordId: report.id,
        headingPath: ['人事の相談から'],
        quote: { exact: '春に人事の相談をした', prefix: '', suffix: '。それからあの話も' },
      },
    });
    const { included } = selectRecords(recordMap(secret, report, phrase), WHOLE_SCOPE);
    expect(included.map((record) => record.id)).toEqual([report.id, phrase.id]);
    expect(JSON.stringify(included)).not.toMatch(/人事の相談|あの話/);
    expect(included[1]).toMatchObject({ text: '春に（非公開の記録）をした' });
  });
});

describe('what stays behind leaves no reference', () => {
  it('in any field that names another record', () => {
    const gone = idOf(99);
    const quote = { exact: '聴く', prefix: '', suffix: '' };
    const at = '2022-03-01T09:00:00+09:00';
    const records = [
      buildRecord('report', 1, { cohortId: gone }),
      buildRecord('keyPhrase', 2, { cohortId: gone, source: { recordId: gone, headingPath: [], quote } }),
      buildRecord('openQuestion', 3, {
        raisedIn: { recordId: gone },
        answers: [{ recordId: gone, note: '朝に集まる', by: '乙川', at }],
      }),
      buildRecord('actionItem', 4, {
        raisedIn: { recordId: gone },
        followUps: [{ by: '乙川', at, note: '続けた', status: 'done', cohortId: gone }],
      }),
    ];
    const { included } = selectRecords(recordMap(...records), WHOLE_SCOPE);
    expect(JSON.stringify(included)).not.toContain(gone);
    expect(included[2]).toMatchObject({ answers: [{ note: '朝に集まる', by: '乙川', at }] });
  });

  it('and a record that loses nothing is the very record', () => {
    const report = buildRecord('report', 1, { body: 'そのまま', 後の版の欄: { 深い: ['値'] } });
    expect(selectRecords(recordMap(report), WHOLE_SCOPE).included[0]).toBe(report);
  });
});

it('says why each record stays behind', () => {
  const { leftOut } = selectRecords(
    recordMap(
      buildRecord('report', 1, { deletedAt: '2022-03-02T09:00:00+09:00' }),
      buildRecord('report', 2, { visibility: 'private' }),
      buildRecord('report', 3),
      buildRecord('report', 4, { visibility: 'team' }),
      buildRecord('cohort', 5),
      buildRecord('report', 6, { tags: ['別'] }),
      buildRecord('attachment', 7),
    ),
    {
      ...WHOLE_SCOPE,
      kinds: ['report', 'attachment'],
      excludedIds: [idOf(3)],
      includeTeam: false,
      tags: ['対話'],
    },
  );
  expect(leftOut).toEqual({
    trashed: 1,
    private: 1,
    fromPrivate: 0,
    byHand: 1,
    team: 1,
    kind: 1,
    cohort: 0,
    tag: 1,
    unused: 1,
  });
});
