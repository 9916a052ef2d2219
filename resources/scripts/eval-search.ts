/**
 * Measures how well and how fast search answers judged queries:
 *
 *     npm run eval:search -- --corpus FILE --queries FILE [--readings FILE] [--baselines scan,fuse] [--json OUT]
 *
 * Corpus: JSON array of {id?, type?, title, body}. Queries: JSON array of {query, kind, expect, match}; of
 * kind "none" none may be found. Readings: JSON array of {surface, reading}, the users' own list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { analyseText } from '../../shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '../../shared/search/parse-lexicon';
import { PostingIndex } from '../../shared/search/posting-index';
import type { ReadingEntry } from '../../shared/search/reading-list';
import type { SearchUnit } from '../../shared/search/search-unit';
import type { EncodedReadings } from '../../shared/search/word-readings';
import { type Engine, fuseEngine, indexEngine, plainScanEngine } from './eval-search-engines';
import {
  type Answered,
  type CorpusRecord,
  figuresByKind,
  figuresOf,
  isInSecondHalf,
  type JudgedQuery,
  percentile,
  plainText,
  recallAt5,
  reciprocalRank,
  relevantRecords,
} from './eval-search-metrics';
import { loadAnalyser } from './japanese-analyser';

const LEXICON = new URL('../dictionaries/kanji-readings.txt', import.meta.url);

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    readings: { type: 'string' },
    baselines: { type: 'string', default: '' },
    json: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});

function readJson<Shape>(file: string | undefined, option: string): Shape {
  if (file === undefined) throw new Error(`--${option} FILE is missing`);
  // The shapes are documented above; a file of another shape fails at its first use.
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}

function toUnit(record: CorpusRecord, at: number, read: (text: string) => EncodedReadings): SearchUnit {
  const id = record.id ?? String(at);
  const readings = { title: read(record.title), text: read(record.body) };
  return {
    id,
    recordId: id,
    kind: record.type ?? 'record',
    title: record.title,
    text: record.body,
    tags: [],
    readings,
  };
}

function answerAll(
  engine: Engine,
  queries: readonly JudgedQuery[],
  texts: readonly string[],
  ids: ReadonlyMap<string, number>,
): readonly Answered[] {
  for (const { query } of queries) engine.search(query);
  return queries.map((judged) => {
    const begin = performance.now();
    const { main, similar } = engine.search(judged.query);
    const milliseconds = performance.now() - begin;
    const found = [...main, ...similar].flatMap((id) => ids.get(id) ?? []);
    return { judged, relevant: relevantRecords(judged, texts), found, mainCount: main.length, milliseconds };
  });
}

function report(name: string, answers: readonly Answered[]): object {
  const times = answers.map(({ milliseconds }) => milliseconds);
  const speed = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), max: Math.max(...times) };
  const all = figuresOf(answers);
  const halves = {
    first: figuresOf(answers.filter(({ judged }) => !isInSecondHalf(judged))),
    second: figuresOf(answers.filter(({ judged }) => isInSecondHalf(judged))),
  };
  const kinds = figuresByKind(answers);
  const row = (label: string, { queries, recallAt5: recall, mrrAt10 }: typeof all): string =>
    `  ${label.padEnd(12)} ${String(queries).padStart(4)}  recall@5 ${recall.toFixed(3)}  MRR@10 ${mrrAt10.toFixed(3)}`;
  console.log(
    `\n${name}   p50 ${speed.p50.toFixed(2)} ms   p95 ${speed.p95.toFixed(2)} ms   max ${speed.max.toFixed(2)} ms`,
  );
  for (const [kind, figures] of kinds) console.log(row(kind, figures));
  console.log(
    [row('all', all), row('first half', halves.first), row('second half', halves.second)].join('\n'),
  );
  return { name, speed, all, halves, kinds: Object.fromEntries(kinds) };
}

const corpus = readJson<readonly CorpusRecord[]>(values.corpus, 'corpus');
const queries = readJson<readonly JudgedQuery[]>(values.queries, 'queries');
const readingList =
  values.readings === undefined ? [] : readJson<readonly ReadingEntry[]>(values.readings, 'readings');
const lexicon = parseLexicon(readFileSync(LEXICON, 'utf8'));
const analyse = loadAnalyser();
const readKanji = kanjiReaderOf(lexicon);
const units = corpus.map((record, at) => toUnit(record, at, (text) => analyseText(text, analyse, readKanji)));
const texts = corpus.map((record) => plainText(record.title + record.body));
const ids = new Map(units.map((unit, at) => [unit.recordId, at]));

const begin = performance.now();
const index = new PostingIndex({ readingList, lexicon });
index.add(units);
while (index.settle(1));
const buildMs = performance.now() - begin;
console.log(
  `${units.length} records, ${texts.reduce((sum, text) => sum + text.length, 0)} letters, index built in ${buildMs.toFixed(0)} ms, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap`,
);

const baselines = values.baselines.split(',');
const engines = [
  indexEngine('search', index),
  ...(baselines.includes('scan') ? [plainScanEngine(units)] : []),
  ...(baselines.includes('fuse') ? [fuseEngine(units)] : []),
];
const results = engines.map((engine) => {
  const answers = answerAll(engine, queries, texts, ids);
  if (values.misses && engine.name === 'search') {
    for (const answer of answers) {
      if (recallAt5(answer) < 1 || reciprocalRank(answer) < 1)
        console.log(
          `  miss ${answer.judged.kind} ${answer.judged.query}: ${recallAt5(answer).toFixed(2)} ${reciprocalRank(answer).toFixed(2)}, relevant ${[...answer.relevant].join(' ')}, found ${answer.found.slice(0, 8).join(' ')}`,
        );
    }
  }
  return report(engine.name, answers);
});
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ buildMs, results }, null, 2));
