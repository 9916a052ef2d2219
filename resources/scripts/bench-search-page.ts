/**
 * Measures how soon after a keystroke its results stand on the screen, in the app itself over an archive of realistic
 * or stress size that the project makes:
 *
 *     npm run bench:search-page [-- --size realistic|stress]
 *
 * Browser mode is started on a folder of its own and a real Chromium types letter by letter. A time runs from the
 * input event until the list of that query is in the page, and on to the first frame after: the screen takes a picture
 * every 16.7 ms, so that this adds up to as much, whatever the work. How the index is opened is read off the messages
 * between the page and its search worker. Run `npm run build` first.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { analyseText } from '../../shared/search/analyse-text';
import { kanjiReaderOf, parseLexicon } from '../../shared/search/parse-lexicon';
import { inventUnits } from './bench-search-text';
import { percentile } from './eval-search-metrics';
import { loadAnalyser } from './japanese-analyser';
import { callBuiltApp, startBuiltApp } from './start-built-app';

const LEXICON = new URL('../dictionaries/kanji-readings.txt', import.meta.url);
const CORPUS = new URL('../../shared/search/judged/corpus.json', import.meta.url);
const LETTERS = { realistic: 2_900_000, stress: 14_500_000 } as const;
/** Pieces of one report. */
const SECTIONS = 40;
/** Records sent to the owner at a time. */
const BATCH = 20;
/** Milliseconds between two keys of somebody who types steadily, and between clearing the field and the first one. */
const PAUSE = 250;
const TYPED = [
  'たいわ',
  'taiwa',
  '市民',
  '取組',
  'ひなんじょ',
  '令和3年',
  '対話 市民',
  'オフサイト',
  'さいがい',
  '若手',
];

const { values } = parseArgs({ options: { size: { type: 'string', default: 'realistic' } } });
const letters = values.size === 'stress' ? LETTERS.stress : LETTERS.realistic;

/** Reports of invented sections, as a person would have imported them. */
function inventReports(): readonly object[] {
  const lexicon = parseLexicon(readFileSync(LEXICON, 'utf8'));
  const analyse = loadAnalyser();
  const readKanji = kanjiReaderOf(lexicon);
  const corpus = JSON.parse(readFileSync(CORPUS, 'utf8')) as readonly { readonly body: string }[];
  const sentences = corpus
    .flatMap(({ body }) => body.split(/(?<=[。\n])/u))
    .filter((sentence) => sentence.length > 3)
    .map((text) => ({ text, readings: analyseText(text, analyse, readKanji) }));
  const units = inventUnits(sentences, lexicon, letters);
  return Array.from({ length: Math.ceil(units.length / SECTIONS) }, (_, at) => ({
    kind: 'report',
    id: `01J8${String(at).padStart(22, '0')}`,
    title: `報告書 ${at + 1}`,
    body: units
      .slice(at * SECTIONS, (at + 1) * SECTIONS)
      .map(({ title, text }, section) => `## ${section + 1} ${title.replaceAll(/\s/gu, '')}\n\n${text}`)
      .join('\n\n'),
    tags: [],
    visibility: 'team',
  }));
}

const folder = mkdtempSync(join(tmpdir(), 'hamidashi-bench-'));
const app = await startBuiltApp(folder);

/** Milliseconds since the page was asked for. */
interface Opening {
  /** the page began to hand its records to the search worker */
  asked: number;
  handed: number;
  ready: number;
  settled: number;
  kept: number;
}

/** Runs in the page before anything else does: notes when the search worker was asked and what it said. */
function timeSearchWorker(): void {
  const opening: Partial<Opening> = {};
  class TimedWorker extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }: MessageEvent<{ readonly type?: keyof Opening }>) => {
        if (data.type !== undefined) opening[data.type] ??= performance.now();
      });
    }

    override postMessage(message: { readonly type?: string }): void {
      const begin = performance.now();
      super.postMessage(message);
      if (message.type !== 'records') return;
      opening.asked = begin;
      opening.handed = performance.now();
    }
  }
  Object.assign(window, { opening, Worker: TimedWorker });
}

async function untilKept(): Promise<Opening> {
  const told = (): Opening => (window as unknown as { opening: Opening }).opening;
  await page.waitForFunction(() => 'kept' in (window as unknown as { opening: object }).opening, undefined, {
    timeout: 600_000,
  });
  return page.evaluate(told);
}

/** Runs in the page: how long the storage takes to give the bytes of the kept index, without anybody using them. */
async function readStorage(): Promise<number> {
  const begin = performance.now();
  const result = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
  const database = await result(indexedDB.open('hamidashi-search'));
  const [kept] = await result<Blob[]>(database.transaction('index').objectStore('index').getAll());
  await kept?.arrayBuffer();
  return performance.now() - begin;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

const reports = inventReports();
for (let at = 0; at < reports.length; at += BATCH) {
  await callBuiltApp(app.url, 'record.addAll', { records: reports.slice(at, at + BATCH) });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ locale: 'ja-JP' });

// tsx names functions by a helper of its own, which functions that run in the page then lack.
await page.addInitScript('globalThis.__name = (value) => value;');
await page.addInitScript(timeSearchWorker);
await page.goto(app.url);
console.log(`${values.size}: ${reports.length} reports, ${letters} letters`);
const first = await untilKept();
console.log(`  first index, searchable after     ${ms(first.ready - first.asked)}`);
console.log(`  first index, whole after          ${ms(first.settled - first.asked)}`);
await page.reload();
const again = await untilKept();
console.log(`  page opened, archive there after  ${ms(again.asked)}`);
console.log(`  kept index, whole after           ${ms(again.settled - again.asked)}`);
console.log(`    of that, records handed over    ${ms(again.handed - again.asked)}`);
console.log(`    of that, bytes read, alone      ${ms(await page.evaluate(readStorage))}`);
await page.getByRole('searchbox').waitFor();
// Nobody has moved to the search field, and begun to type, before this.
await page.waitForTimeout(1_500);

await page.evaluate(() => {
  const drawn: number[] = [];
  const shown: number[] = [];
  let typedAt = 0;
  let query: string | undefined;
  document.addEventListener(
    'input',
    ({ target }) => {
      typedAt = performance.now();
      query = target instanceof HTMLInputElement ? target.value : undefined;
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const told = document.querySelector('main output')?.textContent ?? '';
    if (query === undefined || !told.startsWith(`「${query}」`) || !told.includes('件')) return;
    const from = typedAt;
    query = undefined;
    drawn.push(performance.now() - from);
    requestAnimationFrame(() => shown.push(performance.now() - from));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  Object.assign(window, { drawn, shown });
});
for (const words of TYPED) {
  await page.getByRole('searchbox').fill('');
  await page.waitForTimeout(PAUSE);
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(PAUSE);
  }
}
const measured = await page.evaluate(() => {
  const { drawn, shown } = window as unknown as Record<'drawn' | 'shown', number[]>;
  return { drawn, shown };
});
for (const [what, times] of Object.entries(measured)) {
  const [p50, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(1));
  console.log(
    `  keystroke to results ${what}, n ${times.length}   p50 ${p50} ms   p95 ${p95} ms   max ${Math.max(...times).toFixed(1)} ms`,
  );
}
await browser.close();
await app.stop();
rmSync(folder, { recursive: true, force: true });
