import { parseLexicon } from '../../shared/search/parse-lexicon';
import { PostingIndex } from '../../shared/search/posting-index';
import { inventUnits, type SpokenSentence } from './bench-search-text';
import { type Engine, fuseEngine, indexEngine, plainScanEngine } from './eval-search-engines';

/** What the page gives the worker to measure. */
export interface BenchTask {
  readonly letters: number;
  readonly sentences: readonly SpokenSentence[];
  readonly queries: readonly string[];
  readonly lexicon: string;
  /** fuse.js takes minutes at the stress size */
  readonly withFuse: boolean;
}

export interface BenchFigures {
  readonly units: number;
  readonly letters: number;
  /** milliseconds and megabytes, by what was measured */
  readonly steps: Readonly<Record<string, number>>;
  readonly engines: readonly Timing[];
}

interface Timing {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

const FUSE_QUERIES = 12;

function timed<Result>(steps: Record<string, number>, name: string, run: () => Result): Result {
  const begin = performance.now();
  const result = run();
  steps[`${name}, ms`] = performance.now() - begin;
  return result;
}

/** Two rounds, the first to warm up. */
function timing(name: string, queries: readonly string[], search: (query: string) => void): Timing {
  for (const query of queries) search(query);
  const times = queries
    .map((query) => {
      const begin = performance.now();
      search(query);
      return performance.now() - begin;
    })
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { name, p50: at(0.5), p95: at(0.95), max: at(1) };
}

function measure({ letters, sentences, queries, lexicon, withFuse }: BenchTask): BenchFigures {
  const steps: Record<string, number> = {};
  const units = inventUnits(sentences, letters);
  const unread = units.map(({ readings: _, ...unit }) => unit);
  const words = parseLexicon(lexicon);
  timed(steps, 'searchable by scan', () => new PostingIndex({}).add(unread));
  const index = new PostingIndex({ lexicon: words });
  timed(steps, 'taken in with readings', () => index.add(units));
  timed(steps, 'postings built', () => {
    while (index.settle(1));
  });
  const bytes = timed(steps, 'saved', () => index.save());
  steps['saved size, MB'] = bytes.byteLength / 1e6;
  const restored = timed(steps, 'opened again', () =>
    PostingIndex.restore(bytes, unread, { lexicon: words }),
  );
  if (!restored) throw new Error('the saved index was refused');
  const note = { ...unread.at(-1), id: 'new', recordId: 'new', text: '新しい記録をひとつ' };
  timed(steps, 'saved note found', () => {
    index.add([note as (typeof unread)[number]]);
    if (index.search('新しい記録').total === 0) throw new Error('the note was not found');
  });
  const engine = indexEngine('search', index);
  const scan = plainScanEngine(units);
  const timings: Timing[] = [
    timing('search, first phase', queries, (query) => index.search(query)),
    timing('search, no hits shown', queries, (query) => index.search(query, { limit: 0 })),
    timing('search, both phases', queries, (query) => engine.search(query)),
    timing('plain scan', queries, (query) => scan.search(query)),
  ];
  if (withFuse) timings.push(fuseTiming(fuseEngine(units), queries));
  return {
    units: units.length,
    letters: units.reduce((sum, { text }) => sum + text.length, 0),
    steps,
    engines: timings,
  };
}

function fuseTiming(fuse: Engine, queries: readonly string[]): Timing {
  const some = queries.filter((_, at) => at % Math.ceil(queries.length / FUSE_QUERIES) === 0);
  return timing(`fuse.js (${some.length} queries)`, some, (query) => fuse.search(query));
}

globalThis.onmessage = ({ data }: MessageEvent<BenchTask>): void => globalThis.postMessage(measure(data));
