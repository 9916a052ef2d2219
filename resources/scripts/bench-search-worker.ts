import type { Analyser } from '../../shared/analyser/analysed-word';
import { createAnalyser } from '../../shared/analyser/create-analyser';
import { unpackDictionary } from '../../shared/analyser/word-dictionary';
import { analyseText, type KanjiReader } from '../../shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '../../shared/search/parse-lexicon';
import { PostingIndex } from '../../shared/search/posting-index';
import type { SearchUnit, UnitReadings } from '../../shared/search/search-unit';
import { inventUnits, type SpokenSentence } from './bench-search-text';
import { fuseEngine, indexEngine, plainScanEngine } from './eval-search-engines';

/** What the page gives the worker to measure. */
export interface BenchTask {
  readonly letters: number;
  readonly sentences: readonly SpokenSentence[];
  readonly queries: readonly string[];
  readonly lexicon: string;
  /** the analyser's dictionary, unpacked */
  readonly dictionary: Uint8Array;
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

interface Contender {
  readonly name: string;
  readonly queries: readonly string[];
  readonly search: (query: string) => void;
}

/**
 * Two rounds, the first to warm up. The contenders answer each query in turn, so that whatever else the machine
 * does meanwhile weighs on all of them alike.
 */
function race(contenders: readonly Contender[]): readonly Timing[] {
  const times = contenders.map((): number[] => []);
  for (const { queries, search } of contenders) for (const query of queries) search(query);
  for (const query of contenders[0]?.queries ?? []) {
    for (const [at, { queries, search }] of contenders.entries()) {
      if (!queries.includes(query)) continue;
      const begin = performance.now();
      search(query);
      times[at]?.push(performance.now() - begin);
    }
  }
  return contenders.map(({ name }, at) => timingOf(name, times[at] ?? []));
}

function timingOf(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const share = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { name, p50: share(0.5), p95: share(0.95), max: share(1) };
}

function measure({ letters, sentences, queries, lexicon, dictionary, withFuse }: BenchTask): BenchFigures {
  const steps: Record<string, number> = {};
  const words = parseLexicon(lexicon);
  const units = inventUnits(sentences, words, letters);
  const unread = units.map(({ readings: _, ...unit }) => unit);
  const made = units.reduce((sum, { text }) => sum + text.length, 0);
  const index = new PostingIndex({ lexicon: words });
  timed(steps, 'searchable by scan', () => index.add(unread));
  const analyse = timed(steps, 'analyser ready', () => analyserOf(dictionary));
  const readings = timed(steps, 'read by the analyser', () => readAll(unread, analyse, kanjiReaderOf(words)));
  timed(steps, 'readings taken in', () => {
    for (const [at, unit] of index.unreadUnits(unread.length, new Map()).entries()) {
      const own = readings[at];
      if (own) index.setReadings(unit, own);
    }
  });
  timed(steps, 'postings built', () => {
    while (index.settle(1));
  });
  steps['full build, ms'] = BUILD_STEPS.reduce((sum, name) => sum + (steps[`${name}, ms`] ?? 0), 0);
  const bytes = timed(steps, 'saved', () => index.save());
  steps['saved size, MB'] = bytes.byteLength / 1e6;
  const versions = new Map(units.map(({ recordId, version }) => [recordId, version ?? '']));
  const restored = timed(steps, 'opened again', () =>
    PostingIndex.restore(bytes, versions, { lexicon: words }),
  );
  if (!restored) throw new Error('the saved index was refused');
  const note = { ...unread.at(-1), id: 'new', recordId: 'new', text: '新しい記録をひとつ' };
  timed(steps, 'saved note found', () => {
    index.add([note as (typeof unread)[number]]);
    if (index.search('新しい記録').total === 0) throw new Error('the note was not found');
  });
  const engine = indexEngine('search', index);
  const scan = plainScanEngine(units);
  const contenders: Contender[] = [
    { name: 'search, first phase', queries, search: (query) => index.search(query) },
    { name: 'search, both phases', queries, search: (query) => engine.search(query) },
    { name: 'plain scan', queries, search: (query) => scan.search(query) },
  ];
  if (withFuse) contenders.push(fuseContender(units, queries));
  const engines = race(contenders);
  // What stays is what an app that was opened again and searched for a while holds.
  for (const query of queries) restored.search(query);
  Object.assign(globalThis, { restored });
  return { units: units.length, letters: made, steps, engines };
}

const BUILD_STEPS = ['searchable by scan', 'read by the analyser', 'readings taken in', 'postings built'];

function analyserOf(dictionary: Uint8Array): Analyser {
  const unpacked = unpackDictionary(dictionary);
  if (!unpacked) throw new Error('ipadic-words.bin.gz is of another version');
  return createAnalyser(unpacked);
}

function readAll(
  units: readonly SearchUnit[],
  analyse: Analyser,
  readKanji: KanjiReader,
): readonly UnitReadings[] {
  return units.map(({ title, text }) => ({
    title: analyseText(title, analyse, readKanji),
    text: analyseText(text, analyse, readKanji),
  }));
}

function fuseContender(units: readonly SearchUnit[], queries: readonly string[]): Contender {
  const fuse = fuseEngine(units);
  const some = queries.filter((_, at) => at % Math.ceil(queries.length / FUSE_QUERIES) === 0);
  return { name: `fuse.js (${some.length} queries)`, queries: some, search: (query) => fuse.search(query) };
}

globalThis.onmessage = ({ data }: MessageEvent<BenchTask>): void => globalThis.postMessage(measure(data));
