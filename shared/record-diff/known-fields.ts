import { formatEventDate, formatFiscalYear } from '../dates/format-date';
import type { RecordKind } from '../model/record';
import {
  ACTION_STAGES,
  ACTION_STATUS_LABELS,
  QUESTION_STATUS_LABELS,
  VISIBILITY_LABELS,
} from '../model/status-labels';
import type { FieldShape, NamedField } from './field-shape';
import { fieldOf, plainWords, wordsOf } from './plain-words';

const TEXT: FieldShape = { as: 'text' };
const LINE: FieldShape = { as: 'line' };
const DATE: FieldShape = { as: 'choice', words: (value) => formatEventDate(plainWords(value)) };
const ONE_RECORD: FieldShape = {
  as: 'choice',
  words: (value, names) => (value === undefined ? '' : names.record(plainWords(value))),
};
const STRINGS: FieldShape = {
  as: 'list',
  item: (entry) => ({ key: plainWords(entry), text: plainWords(entry) }),
};
const RECORDS: FieldShape = {
  as: 'list',
  item: (entry, names) => ({ key: plainWords(entry), text: names.record(plainWords(entry)) }),
};
/** モヤモヤ and 気付き: they keep their id however they are worded. */
const LINES: FieldShape = {
  as: 'list',
  item: (entry) => ({ key: wordsOf(entry, 'id'), text: wordsOf(entry, 'text') }),
};

type Labels = Readonly<Record<string, string>>;

const labelOf = (labels: Labels, value: unknown): string => labels[plainWords(value)] ?? plainWords(value);

const oneOf = (labels: Labels): FieldShape => ({ as: 'choice', words: (value) => labelOf(labels, value) });

const RAISED_IN: FieldShape = {
  as: 'choice',
  words: (value, names) => {
    if (value === undefined) return '';
    const position = fieldOf(value, 'position');
    const place = typeof position === 'number' ? `（${position + 1}番目）` : '';
    return `${names.record(wordsOf(value, 'recordId'))}${place}`;
  },
};

const MEMBERS: FieldShape = {
  as: 'list',
  item: (entry) => {
    const [name, department] = [wordsOf(entry, 'name'), wordsOf(entry, 'department')];
    return { key: name, text: department === '' ? name : `${name}（${department}）` };
  },
};

const POLLS: FieldShape = {
  as: 'list',
  item: (entry) => {
    const unit = fieldOf(entry, 'unit') === 'percent' ? '%' : '人';
    const choices = fieldOf(entry, 'choices');
    const shares = (Array.isArray(choices) ? choices : []).map(
      (choice: unknown) => `${wordsOf(choice, 'label')} ${wordsOf(choice, 'value')}${unit}`,
    );
    return { key: wordsOf(entry, 'id'), text: `${wordsOf(entry, 'question')}：${shares.join('、')}` };
  },
};

/** Entries that carry their author and moment: おすすめ, 手がかり, その後. */
const signed = (words: (entry: unknown) => string): FieldShape => ({
  as: 'list',
  item: (entry) => ({
    key: `${wordsOf(entry, 'at')} ${wordsOf(entry, 'by')}`,
    text: `${wordsOf(entry, 'by')}：${words(entry)}`,
  }),
});

const PHRASE_SOURCE: FieldShape = {
  as: 'choice',
  words: (value, names) => {
    if (value === undefined) return '';
    const path = fieldOf(value, 'headingPath');
    const headings = Array.isArray(path) ? path.map(plainWords) : [];
    const quote = wordsOf(fieldOf(value, 'quote'), 'exact');
    return `${[names.record(wordsOf(value, 'recordId')), ...headings].join(' › ')}「${quote}」`;
  },
};

const VISIBILITY: readonly [string, NamedField][] = [
  ['tags', { label: 'タグ', shape: STRINGS }],
  ['visibility', { label: '公開範囲', shape: oneOf(VISIBILITY_LABELS) }],
];
const COHORT: NamedField = { label: '期', shape: ONE_RECORD };

const fields = (own: Readonly<Record<string, NamedField>>): ReadonlyMap<string, NamedField> =>
  new Map([...Object.entries(own), ...VISIBILITY]);

/** The fields of each kind in the order they are read, as they are called on screen. */
export const KNOWN_FIELDS: Readonly<Record<RecordKind, ReadonlyMap<string, NamedField>>> = {
  cohort: fields({
    number: { label: '何期', shape: { as: 'choice', words: (value) => `第${plainWords(value)}期` } },
    fiscalYear: {
      label: '年度',
      shape: {
        as: 'choice',
        words: (value) => (typeof value === 'number' ? formatFiscalYear(value) : plainWords(value)),
      },
    },
    theme: { label: 'テーマ', shape: LINE },
    summary: { label: 'この期について', shape: TEXT },
    members: { label: 'メンバー', shape: MEMBERS },
  }),
  report: fields({
    title: { label: '題名', shape: LINE },
    date: { label: '日付', shape: DATE },
    cohortId: COHORT,
    body: { label: '本文', shape: TEXT },
    source: {
      label: '元のファイル',
      shape: { as: 'choice', words: (value) => wordsOf(value, 'fileName') },
    },
  }),
  keyPhrase: fields({
    text: { label: '言葉', shape: TEXT },
    speaker: { label: '話した人', shape: LINE },
    occasion: { label: '場', shape: LINE },
    date: { label: '日付', shape: DATE },
    cohortId: COHORT,
    comment: { label: 'ひとこと', shape: TEXT },
    source: { label: '出どころ', shape: PHRASE_SOURCE },
    recommendations: { label: 'おすすめ', shape: signed((entry) => wordsOf(entry, 'reason')) },
  }),
  offsiteMeeting: fields({
    title: { label: '題名', shape: LINE },
    date: { label: '日付', shape: DATE },
    place: { label: '場所', shape: LINE },
    counterpart: { label: '相手', shape: LINE },
    participants: { label: '参加者', shape: STRINGS },
    cohortId: COHORT,
    content: { label: '内容', shape: TEXT },
    // Records of their own; an editor holds them together with the meeting.
    questions: { label: 'モヤモヤ', shape: LINES },
    insights: { label: '気付き', shape: LINES },
    polls: { label: '挙手', shape: POLLS },
    nextSteps: { label: '次の一歩', shape: TEXT },
    attachments: { label: '添付', shape: RECORDS },
    source: { label: '出どころの資料', shape: PHRASE_SOURCE },
  }),
  openQuestion: fields({
    text: { label: '問い', shape: TEXT },
    status: { label: '状態', shape: oneOf(QUESTION_STATUS_LABELS) },
    cohortId: COHORT,
    raisedIn: { label: '出どころ', shape: RAISED_IN },
    source: { label: '資料のその場所', shape: PHRASE_SOURCE },
    answers: { label: '手がかりや答え', shape: signed((entry) => wordsOf(entry, 'note')) },
  }),
  actionItem: fields({
    text: { label: '取り組むこと', shape: TEXT },
    type: { label: '種類', shape: oneOf({ team: '期のアクションプラン', pledge: '個人の宣言' }) },
    owner: { label: '担当', shape: LINE },
    stage: {
      label: '段階',
      shape: oneOf(Object.fromEntries(ACTION_STAGES.map(({ stage, label }) => [stage, label]))),
    },
    status: { label: '状態', shape: oneOf(ACTION_STATUS_LABELS) },
    due: { label: 'いつまでに', shape: DATE },
    cohortId: COHORT,
    raisedIn: { label: '出どころ', shape: RAISED_IN },
    source: { label: '資料のその場所', shape: PHRASE_SOURCE },
    followUps: {
      label: 'その後',
      shape: signed(
        (entry) => `［${labelOf(ACTION_STATUS_LABELS, fieldOf(entry, 'status'))}］${wordsOf(entry, 'note')}`,
      ),
    },
  }),
  attachment: fields({
    fileName: { label: 'ファイルの名前', shape: LINE },
    mediaType: { label: 'ファイルの種類', shape: LINE },
    bytes: {
      label: '大きさ',
      shape: { as: 'choice', words: (value) => `${Number(value).toLocaleString('ja-JP')} バイト` },
    },
    sha256: {
      label: 'ファイルの中身',
      shape: { as: 'choice', words: (value) => plainWords(value).slice(0, 12) },
    },
  }),
};
