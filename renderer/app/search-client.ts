import type { Client } from '#shared/contract/client';
import { cohortNumbersOf, renumberedRecords } from '#shared/indexing/renumbered-records';
import { assertNever } from '#shared/model/assert-never';
import type { ArchiveRecord } from '#shared/model/record';
import type { TextRange } from '#shared/search/text-range';
import type { SearchAnswer, UnitReadingsOf } from '#shared/search/worker-messages';
import type { PageMessage, WorkerAnswer } from '../workers/search-messages';
import SearchWorker from '../workers/search-worker?worker';
import type { ArchiveModel } from './archive-model';
import type { SearchPlace } from './search-place';
import {
  type Asked,
  NO_ANSWER,
  queryOf,
  type SearchView,
  STEP,
  searchKey,
  soughtLetters,
  viewAfter,
} from './search-view';
import type { SettingsModel } from './settings-model';
import { createStore, type Store } from './store';
import { createUnitReader } from './unit-reader';
import { createWarmUp } from './warm-up';

/** How far the index is. Everything taken in is found at once; readings come after. */
export type IndexState =
  | { readonly state: 'building'; readonly done: number; readonly total: number }
  | { readonly state: 'reading' }
  /** whole; `isKept` when the next start has it at once */
  | { readonly state: 'settled'; readonly isKept: boolean };

/** How a unit is read, with a fingerprint of the text that is meant. */
export type SpokenUnit = UnitReadingsOf & { readonly fingerprint: string };

export interface SearchClient {
  readonly view: Store<SearchView>;
  readonly index: Store<IndexState>;
  /** the answer comes in `view`, an answer to an older query never does. What is asked already is not asked again */
  readonly ask: (place: SearchPlace) => void;
  /** further records of what was asked */
  readonly askMore: () => void;
  /** where a query stands in the text of a record, as the page shows it */
  readonly find: (query: string, recordId: string, text: string) => Promise<readonly TextRange[]>;
  /** how the texts of these records are read; records as they would be exported. Empty where nothing can be read */
  readonly spoken: (records: readonly ArchiveRecord[]) => Promise<readonly SpokenUnit[]>;
  /** how words are read by an analyser, in their order: names for the reading list */
  readonly readWords: (words: readonly string[]) => Promise<readonly UnitReadingsOf[]>;
  /** throws the index away and builds it anew */
  readonly rebuild: () => void;
}

/** Milliseconds after which an answer is asked for again while the index is being built: more is found by then. */
const ANEW_AFTER = 500;

type Answer<Type extends SearchAnswer['type']> = Extract<SearchAnswer, { readonly type: Type }>;

/** Keeps the search worker fed with the archive's records and asks it. */
export function createSearchClient(
  client: Client,
  archive: ArchiveModel,
  settings: SettingsModel,
): SearchClient {
  const worker = new SearchWorker();
  const reader = createUnitReader();
  const post = (message: PageMessage): void => worker.postMessage(message);
  const view = createStore<SearchView>(NO_ANSWER);
  const index = createStore<IndexState>({ state: 'building', done: 0, total: 0 });
  const finds = new Map<number, (answer: Answer<'found'>) => void>();
  const speaking = new Map<number, (answer: Answer<'spoken'>) => void>();
  /** How far a search was unrolled: whoever comes back to it finds their place again. */
  const limits = new Map<string, number>();
  let seq = 0;
  let newest = 0;
  let askedAt = 0;
  let asked: Asked | undefined;

  const repeat = (): void => {
    if (!asked) return;
    seq += 1;
    newest = seq;
    askedAt = performance.now();
    post({ ...queryOf(asked), seq });
  };

  const warmUp = createWarmUp((query) => {
    seq += 1;
    post({ ...queryOf({ place: { query, similar: false }, limit: STEP }), seq });
    return seq;
  });

  const onAnswer = (answer: WorkerAnswer): void => {
    switch (answer.type) {
      case 'results':
      case 'rest':
      case 'further':
        if (answer.type === 'results') warmUp.onAnswer(answer.seq);
        if (answer.seq === newest && asked) view.set(viewAfter(view.get(), answer, asked));
        break;
      case 'progress':
        index.set({ state: 'building', done: answer.done, total: answer.total });
        if (performance.now() - askedAt >= ANEW_AFTER) repeat();
        break;
      case 'ready':
        index.set({ state: 'reading' });
        repeat();
        break;
      case 'settled': {
        const isNews = index.get().state !== 'settled';
        index.set({ state: 'settled', isKept: false });
        if (isNews && asked) repeat();
        else if (isNews) warmUp.start();
        break;
      }
      case 'kept':
        index.set((before) => (before.state === 'settled' ? { ...before, isKept: true } : before));
        break;
      case 'unread':
        index.set({ state: 'reading' });
        void reader?.read(answer.units).then((readings) => {
          post({ type: 'readings', batch: answer.batch, readings });
        });
        break;
      case 'found':
        finds.get(answer.seq)?.(answer);
        finds.delete(answer.seq);
        break;
      case 'spoken':
        speaking.get(answer.seq)?.(answer);
        speaking.delete(answer.seq);
        break;
      default:
        assertNever(answer);
    }
  };
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>): void => onAnswer(data);

  const spokenAnswer = (toMessage: (seq: number) => PageMessage): Promise<Answer<'spoken'>> => {
    seq += 1;
    const own = seq;
    post(toMessage(own));
    return new Promise((resolve) => speaking.set(own, resolve));
  };

  // The status is a new object with every load and the same one through all patches.
  let loaded: object | undefined;
  let cohortNumbers: ReadonlyMap<string, number> = new Map();
  const load = async (): Promise<void> => {
    const state = archive.state.get();
    const status = state.state === 'open' ? state.status : undefined;
    if (state.state !== 'open' || !status || status === loaded) {
      loaded = status;
      return;
    }
    loaded = status;
    const spoken = reader ? undefined : await client('handoff.readings', {});
    const now = archive.state.get();
    if (now.state !== 'open' || now.status !== status) return;
    index.set({ state: 'building', done: 0, total: now.snapshot.records.size });
    cohortNumbers = cohortNumbersOf(now.snapshot.records.values());
    post({
      type: 'records',
      archiveId: status.archiveId,
      records: [...now.snapshot.records.values()],
      readingList: settings.settings.get().readings,
      spoken: spoken?.ok ? spoken.value.units : [],
      isAnalysed: reader !== undefined,
      isKept: reader !== undefined,
    });
    repeat();
  };
  archive.state.subscribe(() => void load());
  void load();
  archive.onChanges((changes) => {
    const now = archive.state.get();
    const records = now.state === 'open' ? [...now.snapshot.records.values()] : [];
    const numbers = cohortNumbersOf(records);
    const renumbered = renumberedRecords(cohortNumbers, numbers, records);
    cohortNumbers = numbers;
    const again = renumbered.map((record) => ({ op: 'put' as const, record, before: record.revision }));
    post({ type: 'changes', changes: [...changes, ...again] });
    repeat();
  });

  let entries = settings.settings.get().readings;
  settings.settings.subscribe(() => {
    const next = settings.settings.get().readings;
    if (JSON.stringify(next) === JSON.stringify(entries)) return;
    entries = next;
    post({ type: 'readingList', entries });
  });

  return {
    view,
    index,
    ask: (place) => {
      const key = searchKey(place);
      if (asked && searchKey(asked.place) === key) return;
      asked = place.query.trim() === '' ? undefined : { place, limit: limits.get(key) ?? STEP };
      if (!asked) view.set(NO_ANSWER);
      warmUp.stop();
      repeat();
    },
    askMore: () => {
      if (!asked) return;
      asked = { ...asked, limit: asked.limit + STEP };
      limits.set(searchKey(asked.place), asked.limit);
      repeat();
    },
    find: (query, recordId, text) => {
      seq += 1;
      const own = seq;
      post({ type: 'find', seq: own, query: soughtLetters(query), recordId, text });
      return new Promise((resolve) => finds.set(own, ({ ranges }) => resolve(ranges)));
    },
    spoken: async (records) => {
      const known = await spokenAnswer((own) => ({ type: 'spokenRecords', seq: own, records }));
      const read = (await reader?.read(known.unread)) ?? [];
      const readings = new Map(read.map((one) => [one.unitId, one]));
      const units = known.unread.flatMap((unit) => {
        const own = readings.get(unit.id);
        return own ? [{ ...unit, recordId: '', kind: '', tags: [], readings: own }] : [];
      });
      if (units.length === 0) return known.spoken;
      const anew = await spokenAnswer((own) => ({ type: 'spoken', seq: own, units }));
      return [...known.spoken, ...anew.spoken];
    },
    readWords: async (words) =>
      (await reader?.read(words.map((word, at) => ({ id: String(at), title: '', text: word })))) ?? [],
    rebuild: () => {
      post({ type: 'forget' });
      loaded = undefined;
      void load();
    },
  };
}
