import { KIND_NAMES } from '#shared/indexing/kind-names';
import { recordSource } from '#shared/indexing/record-source';
import type { Change } from '#shared/model/change';
import type { ArchiveRecord } from '#shared/model/record';
import { parseLexicon } from '#shared/search/parse-lexicon';
import { createSearchWorkerCore } from '#shared/search/search-worker-core';
import { unitFingerprint } from '#shared/search/unit-fingerprint';
import lexiconText from '../../resources/dictionaries/kanji-readings.txt?raw';
import { forgetKeptIndex, keepIndex, readKeptIndex } from './kept-index';
import type { PageMessage, WorkerAnswer } from './search-messages';

/** An index is kept when nothing has happened for so long: soon after a build, seldom while somebody writes. */
const KEEP_AFTER_BUILD_MS = 2_000;
const KEEP_AFTER_CHANGE_MS = 30_000;

const lexicon = parseLexicon(lexiconText);
const dictionaryVersion = unitFingerprint({ title: '', text: lexiconText });
const cohortNumbers = new Map<string, number>();
const context = { cohortNumber: (id: string) => cohortNumbers.get(id) };

/** Where the index is to be kept; undefined where it is not. */
let archiveId: string | undefined;
let keepTimer: ReturnType<typeof setTimeout> | undefined;
let keepAfter = KEEP_AFTER_BUILD_MS;
/** Messages that came while the storage was being asked; undefined when it is not. */
let waiting: PageMessage[] | undefined;

const core = createSearchWorkerCore({ post, later: (task) => setTimeout(task) });

function post(answer: WorkerAnswer): void {
  self.postMessage(answer);
  if (answer.type === 'settled') scheduleKeeping();
}

function scheduleKeeping(): void {
  clearTimeout(keepTimer);
  keepTimer = undefined;
  if (archiveId === undefined) return;
  if (!core.hasChanged()) {
    post({ type: 'kept' });
    return;
  }
  const id = archiveId;
  keepTimer = setTimeout(() => {
    keepTimer = undefined;
    void keep(id);
  }, keepAfter);
}

async function keep(id: string): Promise<void> {
  const isKept = await keepIndex(id, core.save());
  if (isKept && id === archiveId && !core.hasChanged()) post({ type: 'kept' });
}

async function open(message: Extract<PageMessage, { type: 'records' }>): Promise<void> {
  clearTimeout(keepTimer);
  keepTimer = undefined;
  archiveId = message.isKept ? message.archiveId : undefined;
  const kept = message.isKept ? await readKeptIndex(message.archiveId) : undefined;
  cohortNumbers.clear();
  learnCohorts(message.records);
  const spoken = new Map(message.spoken.map(({ unitId, title, text }) => [unitId, { title, text }]));
  keepAfter = KEEP_AFTER_BUILD_MS;
  core.handle({
    type: 'build',
    records: message.records.map((record) => recordSource(record, context, spoken)),
    kept,
    kindNames: KIND_NAMES,
    lexicon,
    dictionaryVersion,
    readingList: message.readingList,
    analysed: message.isAnalysed,
  });
}

function learnCohorts(records: Iterable<ArchiveRecord>): void {
  for (const record of records) if (record.kind === 'cohort') cohortNumbers.set(record.id, record.number);
}

function change(changes: readonly Change[]): void {
  keepAfter = KEEP_AFTER_CHANGE_MS;
  const records = changes.flatMap((one) => (one.op === 'put' ? [one.record] : []));
  learnCohorts(records);
  core.handle({
    type: 'patch',
    remove: changes.map((one) => (one.op === 'put' ? one.record.id : one.id)),
    add: cutAll(records),
  });
}

function cutAll(records: readonly ArchiveRecord[]) {
  return records.flatMap((record) => recordSource(record, context, new Map()).cut());
}

/** Whatever comes meanwhile is handled after it, in its order. */
function holdMessages(work: Promise<void>): void {
  waiting = [];
  void work.then(() => {
    const messages = waiting ?? [];
    waiting = undefined;
    for (const message of messages) handle(message);
  });
}

function handle(message: PageMessage): void {
  if (waiting) {
    waiting.push(message);
    return;
  }
  switch (message.type) {
    case 'records':
      holdMessages(open(message));
      return;
    case 'forget':
      holdMessages(forgetKeptIndex());
      return;
    case 'query':
      // Keeping takes a moment in which nobody is answered: not while somebody types.
      if (keepTimer !== undefined) scheduleKeeping();
      core.handle(message);
      return;
    case 'changes':
      change(message.changes);
      return;
    case 'spokenRecords':
      core.handle({ type: 'spoken', seq: message.seq, units: cutAll(message.records) });
      return;
    default:
      core.handle(message);
  }
}

self.onmessage = ({ data }: MessageEvent<PageMessage>): void => handle(data);
