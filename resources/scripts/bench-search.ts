/**
 * Measures how fast search is, in Chromium's worker, at the realistic and the stress size, over text the
 * project makes itself, beside fuse.js and a plain scan in the same run:
 *
 *     npm run bench:search [-- --sizes realistic,stress] [--json OUT]
 *
 * The last columns of an engine are how often its p50 and p95 hold those of the first phase. Needs a Chromium
 * (CHROMIUM names one elsewhere). How soon results are on screen: npm run bench:search-page.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { analyseText } from '../../shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '../../shared/search/parse-lexicon';
import type { SpokenSentence } from './bench-search-text';
import type { BenchFigures, BenchTask } from './bench-search-worker';
import { loadAnalyser } from './japanese-analyser';

const LEXICON = new URL('../dictionaries/kanji-readings.txt', import.meta.url);
const WORDS = new URL('../dictionaries/ipadic-words.bin.gz', import.meta.url);
const ORIGIN = 'http://bench.localhost';
const JUDGED = new URL('../../shared/search/judged/', import.meta.url);
/** Letters: 9 MB and 45 MB of UTF-8 Japanese. */
const SIZES = { realistic: 2_900_000, stress: 14_500_000 } as const;

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: 'realistic,stress' }, json: { type: 'string' } },
});

function readJson<Shape>(name: string): Shape {
  // Both files are the project's own and checked by their test.
  return JSON.parse(readFileSync(new URL(name, JUDGED), 'utf8')) as Shape;
}

function spokenSentences(lexiconText: string): readonly SpokenSentence[] {
  const analyse = loadAnalyser();
  const readKanji = kanjiReaderOf(parseLexicon(lexiconText));
  const corpus = readJson<readonly { readonly body: string }[]>('corpus.json');
  const sentences = corpus
    .flatMap(({ body }) => body.split(/(?<=[。\n])/u))
    .filter((sentence) => sentence.length > 3);
  return sentences.map((text) => ({ text, readings: analyseText(text, analyse, readKanji) }));
}

async function workerSource(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: new URL('./bench-search-worker.ts', import.meta.url).pathname,
        formats: ['es'],
        fileName: 'bench',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the worker could not be built');
  return output.output[0].code;
}

const lexicon = readFileSync(LEXICON, 'utf8');
const dictionary = gunzipSync(readFileSync(WORDS));
const sentences = spokenSentences(lexicon);
const queries = readJson<readonly { readonly query: string }[]>('queries.json').map(({ query }) => query);
const source = await workerSource();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    // Memory is told at once, after a collection, and not some time within twenty seconds.
    '--enable-blink-features=ForceEagerMeasureMemory',
  ],
});
const page = await browser.newPage();
// Nothing is served: a page needs an origin before it may start a worker, and these headers before it may measure it.
const headers = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
await page.route(`${ORIGIN}/**`, (route) => {
  const path = new URL(route.request().url()).pathname;
  if (path === '/bench.js') return route.fulfill({ headers, contentType: 'text/javascript', body: source });
  if (path === '/words.bin') return route.fulfill({ headers, body: dictionary });
  return route.fulfill({ headers, contentType: 'text/html', body: '<!doctype html>' });
});
await page.goto(`${ORIGIN}/`);
/** Runs in the page: has a worker measure, then measures the worker. */
async function runInWorker(
  given: Omit<BenchTask, 'dictionary'>,
): Promise<BenchFigures & { megabytes: number }> {
  const words = new Uint8Array(await (await fetch('/words.bin')).arrayBuffer());
  const worker = new Worker('/bench.js', { type: 'module' });
  const measured = await new Promise<BenchFigures>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<BenchFigures>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage({ ...given, dictionary: words }, [words.buffer]);
  });
  // TypeScript's DOM has no such method yet (https://wicg.github.io/performance-measure-memory/).
  const memory = performance as Performance & {
    measureUserAgentSpecificMemory: () => Promise<{
      breakdown: { bytes: number; attribution: { scope: string }[] }[];
    }>;
  };
  const { breakdown } = await memory.measureUserAgentSpecificMemory();
  const ofWorker = breakdown.filter(({ attribution }) =>
    attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'),
  );
  worker.terminate();
  return { ...measured, megabytes: ofWorker.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6 };
}

const figures: Record<string, BenchFigures & { megabytes: number }> = {};
for (const [size, letters] of Object.entries(SIZES)) {
  if (!values.sizes.split(',').includes(size)) continue;
  const task = { letters, sentences, queries, lexicon, withFuse: size === 'realistic' };
  const own = await page.evaluate(runInWorker, task);
  figures[size] = own;
  console.log(`\n${size}: ${own.units} units, ${own.letters} letters`);
  for (const [name, value] of Object.entries(own.steps))
    console.log(`  ${name.padEnd(28)} ${value.toFixed(1)}`);
  console.log(`  ${'worker memory, steady, MB'.padEnd(28)} ${own.megabytes.toFixed(1)}`);
  const [search] = own.engines;
  for (const { name, p50, p95, max } of own.engines) {
    const times = search ? `   ${(p50 / search.p50).toFixed(1)}× / ${(p95 / search.p95).toFixed(1)}×` : '';
    console.log(
      `  ${name.padEnd(28)} p50 ${p50.toFixed(2)} ms   p95 ${p95.toFixed(2)} ms   max ${max.toFixed(2)} ms${times}`,
    );
  }
}
await browser.close();
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(figures, null, 2));
