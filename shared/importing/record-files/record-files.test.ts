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
  answers: [{ recordId: report.id, note: '小さく始める', by: '丙山', at: '2022-03-01T09:00:00+09:00' }],
});
const phrase = buildRecord('keyPhrase', 6, {
  text: 'まず、「聴く」',
  speaker: '部長級職員',
  occasion: '第3回研究会',
  date: '2021-08',
  comment: '効いた。',
  recommendations: [{ by: '乙川', reason: '読んでほしい', at: '2022-03-01T09:00:00+09:00' }],
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
  ],
});
const records: readonly ArchiveRecord[] = [cohort, report, meeting, question, phrase, action];

function comeBack(): ReadonlyMap<string, RecordDraft> {
  const files = recordFiles(records, packageFiles(records)).flatMap(({ path, text }) => {
    const file = recordFileOf(text);
    return file ? [{ path: `書庫/${path}`, file }] : [];
  });
  let made = 0;
  const drafts = recordFileDrafts(files, {
    hasRecord: () => false,
    cohortByNumber: () => undefined,
    now: '2022-03-01T09:00:00+09:00',
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
    changed &&
      recordFileDrafts([{ path: file?.path ?? '', file: changed }], {
        hasRecord: () => false,
        cohortByNumber: () => undefined,
        now: '2022-03-01T09:00:00+09:00',
        newId: () => 'x',
      }),
  ).toMatchObject([{ comment: '効いた。いまも。' }]);
});

it.each(['# ただの文書\n', '---\ntitle: 題\n---\n本文', '---\nid: "x"\n種別: "資料"\n---\n', ''])(
  'another Markdown is none: %j',
  (text) => {
    expect(recordFileOf(text)).toBeUndefined();
  },
);
