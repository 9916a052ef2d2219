import type { SearchOptions } from '#shared/search/search-index';
import type { SearchGroup, SearchResults } from '#shared/search/search-results';
import type { SearchAnswer } from '#shared/search/worker-messages';
import type { PageMessage } from '../workers/search-messages';
import SearchWorker from '../workers/search-worker?worker';
import type { ArchiveModel } from './archive-model';
import { createStore, type Store } from './store';

/** The answer to the newest query. `similar` comes a moment later, when mistakes had to be forgiven. */
export interface SearchView {
  readonly query: string;
  readonly results: SearchResults | undefined;
  readonly similar: readonly SearchGroup[];
}

export interface SearchClient {
  readonly view: Store<SearchView>;
  /** the answer comes in `view`; an answer to an older query never does */
  readonly ask: (query: string, options: SearchOptions) => void;
}

const NOTHING: SearchView = { query: '', results: undefined, similar: [] };

/** Keeps the search worker fed with the archive's records and asks it. */
export function createSearchClient(archive: ArchiveModel): SearchClient {
  const worker = new SearchWorker();
  const post = (message: PageMessage): void => worker.postMessage(message);
  const view = createStore<SearchView>(NOTHING);
  let seq = 0;
  let asked: { readonly query: string; readonly options: SearchOptions } | undefined;

  const repeat = (): void => {
    if (!asked) return;
    seq += 1;
    post({ type: 'query', seq, text: asked.query, options: asked.options });
  };

  worker.onmessage = ({ data }: MessageEvent<SearchAnswer>): void => {
    if (data.type === 'results' && data.seq === seq) {
      view.set({ query: asked?.query ?? '', results: data.results, similar: [] });
    }
    if (data.type === 'similar' && data.seq === seq)
      view.set((before) => ({ ...before, similar: data.groups }));
  };

  // The status is a new object with every load and the same one through all patches.
  let loaded: object | undefined;
  const load = (): void => {
    const state = archive.state.get();
    const status = state.state === 'open' ? state.status : undefined;
    if (state.state === 'open' && status !== loaded) {
      post({ type: 'records', records: [...state.snapshot.records.values()] });
      repeat();
    }
    loaded = status;
  };
  archive.state.subscribe(load);
  load();
  archive.onChanges((changes) => {
    post({ type: 'changes', changes });
    repeat();
  });

  return {
    view,
    ask: (query, options) => {
      asked = { query, options };
      repeat();
    },
  };
}
