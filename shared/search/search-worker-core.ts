import { assertNever } from '../model/assert-never';
import { ENOUGH_FOUND } from './find-similar';
import { IndexUpkeep } from './index-upkeep';
import { parseQuery } from './parse-query';
import type { Query } from './query';
import { RecentAnswers } from './recent-answers';
import type { SearchWorkerHost } from './search-worker-host';
import { unitFingerprint } from './unit-fingerprint';
import type { SearchAnswer, SearchRequest, UnreadUnit } from './worker-messages';

/** Records shown without scrolling: what whoever types is waiting for. */
const FIRST = 6;

type QueryRequest = Extract<SearchRequest, { readonly type: 'query' }>;

export interface SearchWorkerCore {
  readonly handle: (request: SearchRequest) => void;
  /** the index in a form that `build` takes as `kept`; O(letters) */
  readonly save: () => Uint8Array<ArrayBuffer>;
  /** whether the index is another one than was saved last or came as `kept` */
  readonly hasChanged: () => boolean;
}

/**
 * The search worker without the worker: state and answers, no thread. What is below the screen, and then the second
 * phase of a query, comes only when no newer query has come in between, so typing never waits for it.
 */
export function createSearchWorkerCore(host: SearchWorkerHost): SearchWorkerCore {
  const upkeep = new IndexUpkeep(host);
  const recent = new RecentAnswers(FIRST);
  let newest = 0;

  const answerQuery = (request: QueryRequest): void => {
    const { seq, text, options } = request;
    newest = seq;
    const query = parseQuery(text);
    const { first, rest, total, facets } = recent.search(upkeep.index, text, query, options);
    host.post({ type: 'results', seq, results: { groups: first, total, facets } });
    laterUnlessNewer(seq, () => {
      host.post({ type: 'rest', seq, groups: rest() });
      laterUnlessNewer(seq, () => answerFurther(request, query, total));
    });
  };

  const laterUnlessNewer = (seq: number, task: () => void): void =>
    host.later(() => {
      if (seq === newest) task();
    });

  const answerFurther = (
    { seq, options, similar: isWanted }: QueryRequest,
    query: Query,
    total: number,
  ): void => {
    const isForgiving = isWanted !== false && total < ENOUGH_FOUND;
    const similar = isForgiving ? upkeep.index.searchSimilar(query, options) : [];
    const isLost = total === 0 && similar.length === 0;
    const suggestions = isLost ? upkeep.index.suggest(query, options) : [];
    host.post({ type: 'further', seq, similar, suggestions });
  };

  const answerSpoken = ({ seq, units }: Extract<SearchRequest, { readonly type: 'spoken' }>): void => {
    const spoken: Extract<SearchAnswer, { type: 'spoken' }>['spoken'][number][] = [];
    const unread: UnreadUnit[] = [];
    for (const unit of units) {
      const readings = upkeep.index.spoken(unit);
      if (readings) spoken.push({ unitId: unit.id, fingerprint: unitFingerprint(unit), ...readings });
      else unread.push({ id: unit.id, title: unit.title, text: unit.text });
    }
    host.post({ type: 'spoken', seq, spoken, unread });
  };

  return {
    save: () => upkeep.index.save(),
    hasChanged: () => upkeep.index.hasChanged,
    handle: (request) => {
      switch (request.type) {
        case 'build':
          return upkeep.build(request);
        case 'patch':
          return upkeep.patch(request.remove, request.add);
        case 'readingList':
          return upkeep.exchangeReadingList(request.entries);
        case 'readings':
          return upkeep.takeReadings(request.batch, request.readings);
        case 'query':
          return answerQuery(request);
        case 'find': {
          const { seq, query, recordId, text } = request;
          return host.post({ type: 'found', seq, ranges: upkeep.index.find(query, recordId, text) });
        }
        case 'spoken':
          return answerSpoken(request);
        default:
          return assertNever(request);
      }
    },
  };
}
