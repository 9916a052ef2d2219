/**
 * Measures how soon after a keystroke its results stand on the screen, in the app itself over an archive of realistic
 * or stress size that the project makes:
 *
 *     npm run bench:search-page [-- --size realistic|stress]
 *
 * Browser mode is started on a folder of its own and a real Chromium types letter by letter. A time runs from the
 * input event to the first frame after the list of that query was drawn. Run `npm run build` first.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

const LEXICON = new URL('../dictionaries/kanji-readings.txt', import.meta.url);
const CORPUS = new URL('../../shared/search/judged/corpus.json', import.meta.url);
const ROOT = new URL('../..', import.meta.url).pathname;
const LETTERS = { realistic: 2_900_000, stress: 14_500_000 } as const;
/** Pieces of one report. */
const SECTIONS = 40;
/** Records sent to the owner at a time. */
const BATCH = 20;
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
const owner = spawn(
  process.execPath,
  [
    'out/main/local.js',
    '--local',
    '--no-open',
    '--port',
    '0',
    '--settings',
    join(folder, 's'),
    '--archive',
    join(folder, 'a'),
  ],
  { cwd: ROOT },
);
const url = await new Promise<string>((resolve) => {
  owner.stdout.on('data', (piece: Buffer) => {
    const ready = /^ready (\S+)$/m.exec(piece.toString('utf8'))?.[1];
    if (ready !== undefined) resolve(ready);
  });
});
const { origin, hash } = new URL(url);

async function call(method: string, input: unknown): Promise<void> {
  const response = await fetch(`${origin}/api/call/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hash.replace('#token=', '')}`, 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  const result = (await response.json()) as { readonly ok: boolean };
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result)}`);
}

await call('archive.create', { name: '計測', myName: '計測' });
const reports = inventReports();
for (let at = 0; at < reports.length; at += BATCH) {
  await call('record.addAll', { records: reports.slice(at, at + BATCH) });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ locale: 'ja-JP' });

/** Milliseconds until the settings page says that the index is whole. */
async function untilSettled(): Promise<number> {
  const begin = performance.now();
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByText('次に開くときはすぐに使えます').waitFor({ timeout: 600_000 });
  return performance.now() - begin;
}

await page.goto(url);
await page.getByRole('searchbox').waitFor({ timeout: 120_000 });
console.log(`${values.size}: ${reports.length} reports, ${letters} letters`);
console.log(`  first index whole after       ${(await untilSettled()).toFixed(0)} ms`);
await page.waitForTimeout(6_000);
await page.reload();
await page.getByRole('searchbox').waitFor({ timeout: 120_000 });
console.log(`  kept index whole after        ${(await untilSettled()).toFixed(0)} ms`);

await page.evaluate(() => {
  const times: number[] = [];
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
    requestAnimationFrame(() => times.push(performance.now() - from));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  Object.assign(window, { times });
});
for (const words of TYPED) {
  await page.getByRole('searchbox').fill('');
  for (const letter of words) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(250);
  }
}
const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
console.log(
  `  keystroke to results, n ${times.length}   p50 ${percentile(times, 0.5).toFixed(1)} ms   p95 ${percentile(times, 0.95).toFixed(1)} ms   max ${Math.max(...times).toFixed(1)} ms`,
);
await browser.close();
// It puts its last files away before it ends.
const ended = once(owner, 'exit');
owner.kill('SIGINT');
await ended;
rmSync(folder, { recursive: true, force: true });
