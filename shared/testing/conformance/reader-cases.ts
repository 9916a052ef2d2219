import { draft } from '../../rules/testing/build-record';
import type { ConformanceCase } from './conformance-case';
import {
  ACTION,
  ATTACHMENT,
  COHORT,
  EXPORT_CHOICE,
  FILE_BYTES,
  FILE_CHUNK,
  MEETING,
  PHRASE,
  QUESTION,
} from './inputs';

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
