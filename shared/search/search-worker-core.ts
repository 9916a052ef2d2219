import { assertNever } from '../model/assert-never';
import { parseQuery } from './parse-query';
import { ScanIndex } from './scan-index';
import type { SearchIndex } from './search-index';
import type { SearchAnswer, SearchRequest } from './worker-messages';

/** What the core needs of the thread it runs on. */
export interface SearchWorkerHost {
  readonly post: (answer: SearchAnswer) => void;
  /** runs a task after the messages that wait, as `setTimeout(task)` does */
  readonly later: (task: () => void) => void;
}

export interface SearchWorkerCore {
  handle(request: SearchRequest): void;
}

/**
 * The search worker without the worker: state and answers, no thread. The second phase of a query runs
 * only when no newer query has come in between, so typing never waits for it.
 */
export function createSearchWorkerCore(host: SearchWorkerHost): SearchWorkerCore {
  let index: SearchIndex = new ScanIndex();
  let newest = 0;

  const answerQuery = (request: Extract<SearchRequest, { readonly type: 'query' }>): void => {
    newest = request.seq;
    const query = parseQuery(request.text);
    host.post({ type: 'results', seq: request.seq, results: index.search(query, request.options) });
    if (request.similar === false) return;
    host.later(() => {
      if (request.seq !== newest) return;
      const groups = index.searchSimilar(query, request.options);
      if (groups.length > 0) host.post({ type: 'similar', seq: request.seq, groups });
    });
  };

  return {
    handle: (request) => {
      switch (request.type) {
        case 'build':
          index = new ScanIndex(request.kindNames ? { kindNames: request.kindNames } : {});
          index.add(request.units);
          host.post({ type: 'ready', units: request.units.length });
          return;
        case 'patch':
          for (const recordId of request.remove) index.remove(recordId);
          index.add(request.add);
          return;
        case 'query':
          answerQuery(request);
          return;
        default:
          assertNever(request);
      }
    },
  };
}
