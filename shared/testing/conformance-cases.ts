import { contract } from '../contract/contract';
import { draft, idOf } from '../rules/testing/build-record';
import type { ConformanceCase } from './conformance-case';

const COHORT = idOf(1);
const PHRASE = idOf(2);
const QUESTION = idOf(3);
const ACTION = idOf(4);
const MEETING = idOf(5);
const ATTACHMENT = idOf(6);
const NOBODY = idOf(999);

/** 「帖」 in UTF-8. */
const FILE_BYTES = 3;
const FILE_CHUNK = '5biW';

export const EXPORT_CHOICE = {
  title: '次の期のみなさんへ',
  message: '読んでください。',
  scope: { kinds: ['cohort', 'keyPhrase'], cohortIds: [], tags: [], excludedIds: [], includeTeam: true },
};

/** What is no lawful call, at any owner: names that are no methods, and inputs of a wrong form for every method. */
export const REFUSED_EVERYWHERE: readonly ConformanceCase[] = [
  ...['record.destroy', '', 'toString', '__proto__', 'constructor', 'ARCHIVE.STATUS', 'archive/status'].map(
    (method): ConformanceCase => ({
      name: `«${method}» is no method`,
      method,
      input: {},
      answers: 'unsupported',
    }),
  ),
  ...Object.keys(contract).flatMap((method): ConformanceCase[] => [
    { name: `${method} refuses a number`, method, input: 42, answers: 'invalid_input' },
    { name: `${method} refuses nothing at all`, method, input: null, answers: 'invalid_input' },
  ]),
  {
    name: 'a misspelt field is refused, not ignored',
    method: 'archive.rename',
    input: { name: '霧沢', nmae: '汐見野' },
    answers: 'invalid_input',
  },
  {
    name: 'a path where an id belongs is refused',
    method: 'record.restore',
    input: { id: '../../etc/passwd' },
    answers: 'invalid_input',
  },
  {
    name: 'an address that is no link of the web is refused',
    method: 'app.openExternal',
    input: { url: 'file:///C:/Windows/System32/calc.exe' },
    answers: 'invalid_input',
  },
];

/** A day's work at an owner of data that holds no archive yet. The order is part of it. */
export const OWNER_CASES: readonly ConformanceCase[] = [
  {
    name: 'tells what it can do',
    method: 'app.capabilities',
    input: {},
    answers: 'ok',
    holds: { canWrite: true },
  },
  { name: 'tells its version', method: 'app.version', input: {}, answers: 'ok' },
  {
    name: 'tells the settings',
    method: 'settings.get',
    input: {},
    answers: 'ok',
    holds: { theme: 'system' },
  },
  {
    name: 'changes one setting and leaves the others',
    method: 'settings.save',
    input: { theme: 'dark' },
    answers: 'ok',
    holds: { theme: 'dark', textSize: 'medium' },
  },
  { name: 'holds no archive', method: 'archive.status', input: {}, answers: 'ok', holds: { state: 'none' } },
  { name: 'has nothing to load', method: 'archive.load', input: {}, answers: 'no_archive' },
  {
    name: 'has nothing to save into',
    method: 'record.save',
    input: { record: draft('cohort', { id: COHORT }), expectedRevision: 0 },
    answers: 'no_archive',
  },
  {
    name: 'makes an archive',
    method: 'archive.create',
    input: { name: '霧沢ハミダシ隊', myName: '甲野' },
    answers: 'ok',
    holds: { state: 'open', name: '霧沢ハミダシ隊', isSample: false },
  },
  {
    name: 'renames it',
    method: 'archive.rename',
    input: { name: '霧沢市ハミダシ隊' },
    answers: 'ok',
    holds: { name: '霧沢市ハミダシ隊' },
  },

  {
    name: 'keeps a new record',
    method: 'record.save',
    input: { record: draft('cohort', { id: COHORT, theme: '壁を越える' }), expectedRevision: 0 },
    answers: 'ok',
    holds: { theme: '壁を越える', revision: 1, createdBy: '甲野' },
  },
  {
    name: 'refuses a change made from an older state, and shows the current one',
    method: 'record.save',
    input: { record: draft('cohort', { id: COHORT, theme: '古い版から' }), expectedRevision: 7 },
    answers: 'conflict',
  },
  {
    name: 'brings in several records at once',
    method: 'record.addAll',
    input: {
      records: [
        draft('keyPhrase', { id: PHRASE, cohortId: COHORT }),
        draft('openQuestion', { id: QUESTION }),
        draft('actionItem', { id: ACTION }),
      ],
    },
    answers: 'ok',
  },
  {
    name: 'recommends a phrase',
    method: 'keyPhrase.recommend',
    input: { id: PHRASE, reason: '背中を押された' },
    answers: 'ok',
    keeps: { recommendedAt: ['recommendations', 0, 'at'] },
  },
  {
    name: 'withdraws the recommendation',
    method: 'keyPhrase.withdrawRecommendation',
    input: (seen) => ({ id: PHRASE, at: seen.recommendedAt }),
    answers: 'ok',
    holds: { recommendations: [] },
    keeps: { phraseRevision: ['revision'] },
  },
  {
    name: 'answers a question',
    method: 'openQuestion.answer',
    input: { id: QUESTION, note: '続いた期に聞いた', status: 'answered' },
    answers: 'ok',
    holds: { status: 'answered' },
    keeps: { questionRevision: ['revision'] },
  },
  {
    name: 'follows up an action',
    method: 'actionItem.followUp',
    input: { id: ACTION, note: '月に一度続けている', status: 'doing', cohortId: COHORT },
    answers: 'ok',
    holds: { status: 'doing' },
    keeps: { actionRevision: ['revision'] },
  },
  {
    name: 'keeps a meeting with its questions',
    method: 'offsiteMeeting.save',
    input: {
      meeting: draft('offsiteMeeting', { id: MEETING, date: '2024-05' }),
      expectedRevision: 0,
      questions: [{ id: idOf(7), text: 'なぜ人は集まらないのか' }],
    },
    answers: 'ok',
    holds: { kind: 'offsiteMeeting', date: '2024-05' },
  },

  {
    name: 'takes a file',
    method: 'upload.begin',
    input: { fileName: '写真.png', bytes: FILE_BYTES },
    answers: 'ok',
    keeps: { upload: ['uploadId'] },
  },
  {
    name: 'takes its bytes',
    method: 'upload.append',
    input: (seen) => ({ uploadId: seen.upload, chunk: FILE_CHUNK }),
    answers: 'ok',
    holds: { received: FILE_BYTES },
  },
  {
    name: 'attaches it',
    method: 'attachment.add',
    input: (seen) => ({ uploadId: seen.upload, id: ATTACHMENT, mediaType: 'image/png' }),
    answers: 'ok',
    holds: { fileName: '写真.png', bytes: FILE_BYTES },
  },
  {
    name: 'gives its bytes back',
    method: 'attachment.read',
    input: { id: ATTACHMENT, offset: 0, length: 1_048_576 },
    answers: 'ok',
    holds: { chunk: FILE_CHUNK, total: FILE_BYTES },
  },
  {
    name: 'takes another file',
    method: 'upload.begin',
    input: { fileName: 'やめた.pdf', bytes: 10 },
    answers: 'ok',
    keeps: { upload: ['uploadId'] },
  },
  {
    name: 'and forgets it again',
    method: 'upload.discard',
    input: (seen) => ({ uploadId: seen.upload }),
    answers: 'ok',
  },
  {
    name: 'knows no bytes for a file it forgot',
    method: 'upload.append',
    input: (seen) => ({ uploadId: seen.upload, chunk: FILE_CHUNK }),
    answers: 'not_found',
  },
  {
    name: 'has no such attachment',
    method: 'attachment.read',
    input: { id: NOBODY, offset: 0, length: 1 },
    answers: 'not_found',
  },

  {
    name: 'has no such record to throw away',
    method: 'record.trash',
    input: { id: NOBODY, expectedRevision: 1 },
    answers: 'not_found',
  },
  {
    name: 'throws a record away',
    method: 'record.trash',
    input: (seen) => ({ id: PHRASE, expectedRevision: seen.phraseRevision }),
    answers: 'ok',
    keeps: { transaction: ['transactionId'] },
  },
  {
    name: 'undoes that',
    method: 'transaction.undo',
    input: (seen) => ({ transactionId: seen.transaction }),
    answers: 'ok',
  },
  {
    name: 'throws another away',
    method: 'record.trash',
    input: (seen) => ({ id: QUESTION, expectedRevision: seen.questionRevision }),
    answers: 'ok',
  },
  { name: 'takes it out of the trash', method: 'record.restore', input: { id: QUESTION }, answers: 'ok' },
  {
    name: 'throws a third away',
    method: 'record.trash',
    input: (seen) => ({ id: ACTION, expectedRevision: seen.actionRevision }),
    answers: 'ok',
  },
  { name: 'removes it for good', method: 'record.purge', input: { id: ACTION }, answers: 'ok' },
  { name: 'has it no more', method: 'record.restore', input: { id: ACTION }, answers: 'not_found' },
  { name: 'loads everything', method: 'archive.load', input: {}, answers: 'ok' },

  { name: 'is no package, so nobody greets', method: 'handoff.greeting', input: {}, answers: 'ok' },
  {
    name: 'has no job to cancel, and does not mind',
    method: 'job.cancel',
    input: { jobId: 'job-0' },
    answers: 'ok',
  },
  {
    name: 'opens the sample',
    method: 'archive.openSample',
    input: {},
    answers: 'ok',
    holds: { state: 'open', isSample: true },
  },
  {
    name: 'closes it',
    method: 'archive.close',
    input: {},
    answers: 'ok',
    holds: { state: 'none' },
    keeps: { folder: ['known', 0, 'folderId'] },
  },
  {
    name: 'opens the first archive again',
    method: 'archive.open',
    input: (seen) => ({ folderId: seen.folder }),
    answers: 'ok',
    holds: { state: 'open', name: '霧沢市ハミダシ隊' },
  },
  { name: 'opens it anew', method: 'archive.retry', input: {}, answers: 'ok', holds: { state: 'open' } },
  {
    name: 'knows no folder it did not name itself',
    method: 'archive.open',
    input: { folderId: '/etc' },
    answers: 'not_found',
  },
];

/** A viewer with one attachment inside (`attachment`) and one that lies beside it (`apart`). */
export const readerCases = (attachment: string, apart: string): readonly ConformanceCase[] => [
  {
    name: 'tells that it can only be read',
    method: 'app.capabilities',
    input: {},
    answers: 'ok',
    holds: { canWrite: false, exportsTo: 'nowhere' },
  },
  { name: 'tells its version', method: 'app.version', input: {}, answers: 'ok' },
  { name: 'is open', method: 'archive.status', input: {}, answers: 'ok', holds: { state: 'open' } },
  { name: 'stays so', method: 'archive.retry', input: {}, answers: 'ok', holds: { state: 'open' } },
  { name: 'loads everything', method: 'archive.load', input: {}, answers: 'ok' },
  {
    name: 'greets',
    method: 'handoff.greeting',
    input: {},
    answers: 'ok',
    holds: { title: EXPORT_CHOICE.title },
  },
  {
    name: 'changes a setting',
    method: 'settings.save',
    input: { theme: 'dark' },
    answers: 'ok',
    holds: { theme: 'dark' },
  },
  {
    name: 'and keeps it',
    method: 'settings.get',
    input: {},
    answers: 'ok',
    holds: { theme: 'dark', textSize: 'medium' },
  },
  {
    name: 'gives the picture inside',
    method: 'attachment.read',
    input: { id: attachment, offset: 0, length: 1_048_576 },
    answers: 'ok',
    holds: { chunk: FILE_CHUNK, total: FILE_BYTES },
  },
  {
    name: 'gives a part of it',
    method: 'attachment.read',
    input: { id: attachment, offset: 1, length: 1 },
    answers: 'ok',
    holds: { chunk: 'uA==', total: FILE_BYTES },
  },
  {
    name: 'cannot read a file beside it',
    method: 'attachment.read',
    input: { id: apart, offset: 0, length: 1 },
    answers: 'not_found',
  },
  ...READ_ONLY.map(
    ([method, input]): ConformanceCase => ({
      name: `${method} changes nothing`,
      method,
      input,
      answers: 'read_only',
    }),
  ),
  ...UNSUPPORTED_IN_READER.map(
    ([method, input]): ConformanceCase => ({
      name: `${method} is not for a viewer`,
      method,
      input,
      answers: 'unsupported',
    }),
  ),
];

type Lawful = readonly [method: string, input: Readonly<Record<string, unknown>>];

const READ_ONLY: readonly Lawful[] = [
  ['archive.rename', { name: '霧沢' }],
  ['record.save', { record: draft('cohort', { id: COHORT }), expectedRevision: 0 }],
  ['record.addAll', { records: [] }],
  ['record.trash', { id: COHORT, expectedRevision: 1 }],
  ['record.restore', { id: COHORT }],
  ['record.purge', { id: COHORT }],
  ['transaction.undo', { transactionId: 't' }],
  [
    'offsiteMeeting.save',
    { meeting: draft('offsiteMeeting', { id: MEETING }), expectedRevision: 0, questions: [] },
  ],
  ['keyPhrase.recommend', { id: PHRASE, reason: '' }],
  ['keyPhrase.withdrawRecommendation', { id: PHRASE, at: '2024-05-10T12:00:00.000+09:00' }],
  ['openQuestion.answer', { id: QUESTION, note: '聞いた', status: 'answered' }],
  ['actionItem.followUp', { id: ACTION, note: '続けた', status: 'doing' }],
  ['upload.begin', { fileName: '写真.png', bytes: FILE_BYTES }],
  ['upload.append', { uploadId: 'u', chunk: FILE_CHUNK }],
  ['upload.discard', { uploadId: 'u' }],
  ['attachment.add', { uploadId: 'u', id: ATTACHMENT, mediaType: 'image/png' }],
];

const UNSUPPORTED_IN_READER: readonly Lawful[] = [
  ['app.openExternal', { url: 'https://example.invalid/' }],
  ['archive.create', { name: '霧沢', myName: '甲野' }],
  ['archive.openSample', {}],
  ['archive.open', { folderId: 'f' }],
  ['archive.openPackage', { uploadId: 'u', jobId: 'job-1' }],
  ['archive.close', {}],
  ['folder.pick', {}],
  ['folder.list', {}],
  ['folder.create', { parentId: 'f', name: '新しい' }],
  ['handoff.export', { jobId: 'job-1', choice: EXPORT_CHOICE }],
  ['download.read', { downloadId: 'd', offset: 0, length: 1 }],
  ['download.discard', { downloadId: 'd' }],
  ['job.cancel', { jobId: 'job-1' }],
];
