import { expect, it } from 'vitest';
import { packageFiles } from '../package-files';
import { buildRecord, idOf } from '../testing/build-records';
import { frontMatter } from './front-matter';
import { recordFiles } from './record-files';

const cohort = buildRecord('cohort', 1, {
  theme: '越境する',
  summary: '一年の歩み',
  members: [{ name: '甲野', department: '企画課' }],
});
const photo = buildRecord('attachment', 2, { fileName: '集合 [写真].jpg' });
const report = buildRecord('report', 3, {
  cohortId: cohort.id,
  title: '報告書 (概要) #1',
  date: '2022-03-01',
  tags: ['対話', '"引用"'],
  body: `はじめに[[霧沢駅前の対話]]があった。[[${idOf(1)}|この期]]の写真：![みんな](attachment:${idOf(2)})\n[[無い記録]]`,
});
const meeting = buildRecord('offsiteMeeting', 4, {
  cohortId: cohort.id,
  date: '2021-04-16',
  place: '霧沢駅前',
  participants: ['甲野', '乙川'],
  content: '話した。',
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
  attachments: [photo.id],
});
const question = buildRecord('openQuestion', 5, {
  text: 'なぜ続かないのか\n（二行目）',
  raisedIn: { recordId: meeting.id },
  status: 'hinted',
  answers: [{ recordId: report.id, note: '小さく始める', by: '丙山', at: '2022-03-01T09:00:00+09:00' }],
});
const phrase = buildRecord('keyPhrase', 6, {
  text: 'まず、聴く',
  speaker: '部長級職員',
  occasion: '第3回研究会',
  date: '2021-08',
  source: { recordId: report.id, headingPath: ['はじめに'], quote: { exact: '', prefix: '', suffix: '' } },
  recommendations: [{ by: '乙川', reason: '効いた', at: '2022-03-01T09:00:00+09:00' }],
});
const action = buildRecord('actionItem', 7, {
  type: 'pledge',
  owner: '甲野',
  due: '2022',
  followUps: [
    { by: '丙山', at: '2022-03-01T09:00:00+09:00', note: '続けた', status: 'doing', cohortId: cohort.id },
  ],
});
const records = [cohort, photo, report, meeting, question, phrase, action];
const files = new Map(recordFiles(records, packageFiles(records)).map(({ path, text }) => [path, text]));

it('writes one file for every record', () => {
  expect([...files.keys()]).toEqual([
    'markdown/第8期/期/第8期「越境する」.md',
    'markdown/期なし/添付/集合 [写真].jpg.md',
    'markdown/第8期/資料/報告書 (概要) #1.md',
    'markdown/第8期/オフサイトミーティング/霧沢駅前の対話.md',
    'markdown/期なし/モヤモヤ/なぜ続かないのか.md',
    'markdown/期なし/キーフレーズ/まず、聴く.md',
    'markdown/期なし/アクション/朝の対話を続ける.md',
  ]);
});

it('puts the facts into front matter that tools can read', () => {
  expect(files.get('markdown/第8期/資料/報告書 (概要) #1.md')?.split('---\n')[1]).toBe(
    [
      `id: "${report.id}"`,
      '種別: "資料"',
      '題名: "報告書 (概要) #1"',
      '期: "第8期「越境する」"',
      '日付: "2022-03-01"',
      'タグ: ["対話", "\\"引用\\""]',
      '公開範囲: "次期へ"',
      '作成: "2022-03-01T09:00:00.000+09:00 甲野"',
      '更新: "2022-03-01T09:00:00.000+09:00 甲野"',
      '版: 1',
      '',
    ].join('\n'),
  );
});

it('keeps links working in any reader of Markdown', () => {
  expect(files.get('markdown/第8期/資料/報告書 (概要) #1.md')).toContain(
    [
      'はじめに[霧沢駅前の対話](../../../markdown/第8期/オフサイトミーティング/霧沢駅前の対話.md)があった。',
      '[この期](../../../markdown/第8期/期/第8期「越境する」.md)の写真：',
      `![みんな](../../../attachments/${'a'.repeat(64)}.jpg)\n[[無い記録]]`,
    ].join(''),
  );
  expect(files.get('markdown/期なし/モヤモヤ/なぜ続かないのか.md')).toContain(
    '- 小さく始める（丙山、[報告書 (概要) #1](../../../markdown/第8期/資料/報告書%20%28概要%29%20%231.md)）',
  );
});

it('writes a meeting in the order of its form', () => {
  expect(files.get('markdown/第8期/オフサイトミーティング/霧沢駅前の対話.md')?.split('---\n')[2]).toBe(`
# 霧沢駅前の対話

- 日付：令和3年4月16日
- 場所：霧沢駅前
- 参加者：甲野、乙川

## 内容

話した。

## モヤモヤ

- [なぜ続かないのか](../../../markdown/期なし/モヤモヤ/なぜ続かないのか.md)

## 気付き

- 聴くこと
  待つこと

## 挙手アンケート

**続けたいか**

| 選択肢 | 結果 |
| --- | ---: |
| はい\\|ええ | 84% |
| いいえ | 16% |

## 次の一歩

また集まる

## 添付

- [集合 \\[写真\\].jpg](../../../markdown/期なし/添付/集合%20%5B写真%5D.jpg.md)
`);
});

it.each([
  [
    'markdown/第8期/期/第8期「越境する」.md',
    '- 年度：令和3年度\n- テーマ：越境する\n\n## メンバー\n\n- 甲野（企画課）\n\n一年の歩み',
  ],
  ['markdown/期なし/キーフレーズ/まず、聴く.md', '> 「まず、聴く」（部長級職員、第3回研究会、令和3年8月）'],
  ['markdown/期なし/キーフレーズ/まず、聴く.md', '## おすすめ\n\n- 効いた（乙川）'],
  [
    'markdown/期なし/アクション/朝の対話を続ける.md',
    '- 種類：宣言\n- 段階：まず取り組む\n- 状態：これから\n- 担当：甲野\n- 期限：令和4年',
  ],
  ['markdown/期なし/アクション/朝の対話を続ける.md', '- 続けた（丙山、取組中、[第8期「越境する」]('],
  [
    'markdown/期なし/添付/集合 [写真].jpg.md',
    `[集合 \\[写真\\].jpg](../../../attachments/${'a'.repeat(64)}.jpg)`,
  ],
])('%s says %j', (path, words) => {
  expect(files.get(path)).toContain(words);
});

it('says where a file was not handed over', () => {
  expect(recordFiles([photo], [])[0]?.text).toContain('集合 [写真].jpg（ファイルは含まれていません）');
});

it('escapes what YAML would not take inside quotes', () => {
  expect(frontMatter({ 題名: 'a"b\\c\nd\u2028e\u0085f' })).toBe(
    '---\n題名: "a\\"b\\\\c\\nd\\u2028e\\u0085f"\n---\n',
  );
});
