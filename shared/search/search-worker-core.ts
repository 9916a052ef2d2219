import { assertNever } from '../model/assert-never';
import { IndexUpkeep } from './index-upkeep';
import { parseQuery } from './parse-query';
import type { SearchWorkerHost } from './search-worker-host';
import type { SearchRequest } from './worker-messages';

export interface SearchWorkerCore {
  handle(request: SearchRequest): void;
}

/**
 * The search worker without the worker: state and answers, no thread. The second phase of a query runs
 * only when no newer query has come in between, so typing never waits for it.
 */
export function createSearchWorkerCore(host: SearchWorkerHost): SearchWorkerCore {
  const upkeep = new IndexUpkeep(host);
  let newest = 0;

  const answerQuery = (request: Extract<SearchRequest, { readonly type: 'query' }>): void => {
    newest = request.seq;
    const query = parseQuery(request.text);
    host.post({ type: 'results', seq: request.seq, results: upkeep.index.search(query, request.options) });
    if (request.similar === false) return;
    host.later(() => {
      if (request.seq !== newest) return;
      const groups = upkeep.index.searchSimilar(query, request.options);
      if (groups.length > 0) host.post({ type: 'similar', seq: request.seq, groups });
    });
  };

  return {
    handle: (request) => {
      switch (request.type) {
        case 'build':
          return upkeep.build(request);
        case 'restore':
          return upkeep.restore(request);
        case 'patch':
          return upkeep.patch(request.remove, request.add);
        case 'readings':
          return upkeep.takeReadings(request.readings);
        case 'query':
          return answerQuery(request);
        case 'marks': {
          const units = upkeep.index.marks(request.text, request.recordId);
          return host.post({ type: 'marks', seq: request.seq, units });
        }
        case 'save':
          return host.post({ type: 'saved', bytes: upkeep.index.save() });
        default:
          return assertNever(request);
      }
    },
  };
}
