import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { packageFiles } from '../../handoff/package-files';
import { recordFiles } from '../../handoff/record-files/record-files';
import { buildRecord, idOf } from '../../handoff/testing/build-records';
import { type ArchiveRecord, type RecordDraft, recordDraftSchema } from '../../model/record';
import { recordFileOf } from './record-file';
import { recordFileDrafts } from './record-file-drafts';

const cohort = buildRecord('cohort', 1, {
  number: 8,
  fiscalYear: 2021,
  theme: '越境する',
  summary: '一年の歩み\n\n二段目',
  members: [
    { name: '甲野', department: '企画課（人事係）' },
    { name: '乙川', department: '' },
  ],
});
const report = buildRecord('report', 3, {
  cohortId: cohort.id,
  title: '報告書 (概要) #1',
  date: '2022-03-01',
  tags: ['対話', '"引用"'],
  visibility: 'team',
  body: `## はじめに\n\n[[霧沢駅前の対話]]と[[${idOf(1)}|この期]]の話。\n\n- 日付：書かれていない`,
});
const meeting = buildRecord('offsiteMeeting', 4, {
  title: '霧沢駅前の対話',
  cohortId: cohort.id,
  date: '2021-04-16',
  place: '霧沢駅前',
  counterpart: '商店街の方',
  participants: ['甲野', '乙川'],
  content: '話した。\n\n### 小見出し\n\n続き。',
  insights: [{ id: 'i1', text: '聴くこと\n待つこと' }],
  polls: [
    {
      id: 'p1',
      question: '続けたいか',
      unit: 'percent',
      choices: [
        { label: 'はい|ええ', value: 84 },
        { label: 'いいえ', value: 16 },
      ],
    },
  ],
  nextSteps: 'また集まる',
});
const question = buildRecord('openQuestion', 5, {
  text: 'なぜ続かないのか\n（二行目）',
  raisedIn: { recordId: meeting.id, position: 0 },
  status: 'hinted',
  answers: [
    { recordId: report.id, note: '小さく始める', by: '丙山', at: '2022-03-01T09:00:00+09:00' },
    { note: '続ける（毎週）', by: '', at: '2022-04-02T10:00:00+09:00' },
  ],
});
const phrase = buildRecord('keyPhrase', 6, {
  text: 'まず、「聴く」',
  speaker: '部長級職員',
  occasion: '第3回研究会',
  date: '2021-08',
  comment: '効いた。',
  recommendations: [{ by: '乙川', reason: '読んでほしい', at: '2021-12-01T09:00:00+09:00' }],
});
const action = buildRecord('actionItem', 7, {
  text: '朝の対話を続ける',
  type: 'pledge',
  stage: 'next',
  status: 'doing',
  owner: '甲野',
  due: '2022-03',
  followUps: [
    { by: '丙山', at: '2022-03-01T09:00:00+09:00', note: '続けた', status: 'doing', cohortId: cohort.id },
    { by: '', at: '2022-05-01T09:00:00+09:00', note: 'やめた', status: 'dropped' },
  ],
});
const records: readonly ArchiveRecord[] = [cohort, report, meeting, question, phrase, action];

const SURROUNDINGS = {
  hasRecord: () => false,
  cohortByNumber: () => undefined,
  now: '2026-01-01T00:00:00+09:00',
  newId: () => 'x',
};

function comeBack(kept: readonly ArchiveRecord[] = records): ReadonlyMap<string, RecordDraft> {
  const files = recordFiles(kept, packageFiles(kept)).flatMap(({ path, text }) => {
    const file = recordFileOf(text);
    return file ? [{ path: `書庫/${path}`, file }] : [];
  });
  let made = 0;
  const drafts = recordFileDrafts(files, {
    hasRecord: () => false,
    cohortByNumber: () => undefined,
    now: '2026-01-01T00:00:00+09:00',
    newId: () => {
      made += 1;
      return `part-${made}`;
    },
  });
  return new Map(drafts.map((draft) => [draft.id, draft]));
}

/** What an export carries: all but the archive's own stamps, and the ids of parts. */
function carried(record: ArchiveRecord | RecordDraft): unknown {
  const { revision, createdAt, createdBy, updatedAt, updatedBy, ...rest } = record as ArchiveRecord;
  return JSON.parse(JSON.stringify(rest), (key, value) =>
    key === 'insights' || key === 'polls'
      ? (value as readonly object[]).map((part) => ({ ...part, id: '' }))
      : value,
  );
}

const back = comeBack();

it.each([cohort, meeting, question, phrase, action].map((record) => [record.kind, record] as const))(
  'a %s that was exported comes in again as it was',
  (_kind, record) => {
    const draft = back.get(record.id);
    expect(draft && carried(draft)).toEqual(carried(record));
    expect(v.safeParse(recordDraftSchema, draft).issues).toBeUndefined();
  },
);

it('a report comes in again with its links, by title or by id, as links by id', () => {
  const draft = back.get(report.id);
  expect(draft).toMatchObject({
    title: report.title,
    date: report.date,
    tags: report.tags,
    visibility: 'team',
    cohortId: cohort.id,
  });
  expect(draft?.kind === 'report' && draft.body).toBe(
    `## はじめに\n\n[[${meeting.id}|霧沢駅前の対話]]と[[${idOf(1)}|この期]]の話。\n\n- 日付：書かれていない`,
  );
});

it('what a person changed in the file comes in changed', () => {
  const [file] = recordFiles([phrase], packageFiles([phrase]));
  const changed = recordFileOf(
    (file?.text ?? '').replace('効いた。', '効いた。いまも。').replace('タグ', '# タグ'),
  );
  expect(
    changed && recordFileDrafts([{ path: file?.path ?? '', file: changed }], SURROUNDINGS),
  ).toMatchObject([{ comment: '効いた。いまも。' }]);
});

it('what a person added to a list is of now, and what stays keeps its time', () => {
  const [file] = recordFiles([question, report], packageFiles([question, report]));
  const changed = recordFileOf((file?.text ?? '').replace('- 小さく', '- 先に聞く（丁田）\n- 小さく'));
  const drafts = changed && recordFileDrafts([{ path: file?.path ?? '', file: changed }], SURROUNDINGS);
  expect(drafts).toMatchObject([
    {
      answers: [
        { note: '先に聞く', by: '丁田', at: SURROUNDINGS.now },
        { note: '小さく始める', by: '丙山', at: '2022-03-01T09:00:00+09:00' },
        { at: SURROUNDINGS.now },
      ],
    },
  ]);
});

it.each(['# ただの文書\n', '---\ntitle: 題\n---\n本文', '---\nid: "x"\n種別: "資料"\n---\n', ''])(
  'another Markdown is none: %j',
  (text) => {
    expect(recordFileOf(text)).toBeUndefined();
  },
);

/** Words as people write them, with the signs the files give a meaning to. */
const someWords = fc
  .tuple(
    fc.array(
      fc.constantFrom(
        '対話',
        '聞く。',
        '（二回）',
        '、',
        '「声」',
        '- ',
        '## ',
        '> ',
        '：',
        '#',
        '|',
        '[x]',
        '*',
        '\n',
      ),
      { minLength: 1, maxLength: 8 },
    ),
    fc.constantFrom('話', '（二回）', '。', '」'),
  )
  .map(([parts, end]) => `話${parts.join('')}${end}`);
const aName = fc.constantFrom('甲野', '乙川 花子', '丙山（企画）', '');
const aTime = fc.constantFrom('2021-04-16T10:00:00+09:00', '2022-12-31T23:59:59.123+09:00');
const aLine = someWords.map((words) => words.replaceAll('\n', ''));

const someRecord = fc.oneof(
  fc
    .record({ text: someWords, speaker: aLine, comment: someWords })
    .chain((fields) =>
      fc
        .array(fc.record({ by: aName, reason: aLine, at: aTime }), { maxLength: 3 })
        .map((recommendations) => buildRecord('keyPhrase', 21, { ...fields, recommendations })),
    ),
  fc
    .array(fc.record({ by: aName, note: aLine, at: aTime }), { maxLength: 3 })
    .chain((answers) => someWords.map((text) => buildRecord('openQuestion', 22, { text, answers }))),
  fc
    .array(
      fc.record({ by: aName, note: aLine, at: aTime, status: fc.constantFrom('planned', 'doing', 'done') }),
      { maxLength: 3 },
    )
    .chain((followUps) => someWords.map((text) => buildRecord('actionItem', 23, { text, followUps }))),
  fc
    .record({ title: aLine, content: someWords, nextSteps: someWords, place: aLine })
    .map((fields) => buildRecord('offsiteMeeting', 24, fields)),
  fc.record({ title: aLine, body: someWords }).map((fields) => buildRecord('report', 25, fields)),
  fc
    .record({ theme: aLine, summary: someWords })
    .map((fields) => buildRecord('cohort', 26, { ...fields, members: [] })),
);

it('whatever people wrote comes in again as it was', () => {
  fc.assert(
    fc.property(someRecord, (record) => {
      const draft = comeBack([record]).get(record.id);
      expect(draft && carried(draft)).toEqual(carried(record));
    }),
    { numRuns: 500 },
  );
});
