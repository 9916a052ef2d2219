/**
 * Measures the importer in the built app and a real browser: `npm run bench:import [-- FILE.pdf]`. Without a file it
 * prints one of sixty pages. Prints one JSON line a document: milliseconds from choosing the file to its first page
 * and to the whole, and the longest task on the page's own
 * thread, during which it does not answer. Builds nothing: run `npm run build` before.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './ensure-browser.mjs';
import { chooseFiles, openImport } from './measured-import';
import { startBuiltApp } from './start-built-app';

const PAGES = 60;
const TURNS = 3;
const FILES = 20;

const PARAGRAPH =
  '本市では昨年度から係長を対象に対話の研修を始め、延べ五十二人が参加した。聞き取りでは、職場で話す時間が取れないという声が最も多く、次いで話しても変わらないという諦めの声が続いた。そこで各課の朝礼に十分間の対話を置くことを提案し、七つの課で試行した。';

async function sixtyPages(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage();
  const chapters = Array.from(
    { length: PAGES },
    (_, index) =>
      `<section style="page-break-after: always"><h2>${index + 1}　取り組み</h2>${`<p>${PARAGRAPH}</p>`.repeat(8)}</section>`,
  );
  await page.setContent(
    `<meta charset="utf-8"><style>body { font: 10.5pt/1.6 serif }</style>${chapters.join('')}`,
  );
  const pdf = await page.pdf({ format: 'A4' });
  await page.close();
  return pdf;
}

/** Notes the longest task of the page's own thread from now on; what takes under 50 ms is none. */
function watchTasks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const state = { longest: 0 };
    Object.assign(window, { __tasks: state });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
}

const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => (Reflect.get(window, '__tasks') as { readonly longest: number }).longest);

const browserPath = await ensureBrowser(console.error);
if (browserPath === undefined) throw new Error('no browser on this machine');
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const settings = await mkdtemp(join(tmpdir(), 'bench-import-'));
const app = await startBuiltApp(settings);
try {
  const [given] = process.argv.slice(2);
  const pdf = given === undefined ? await sixtyPages(browser) : await readFile(given);
  const file = join(settings, '計測.pdf');
  await writeFile(file, pdf);
  const many = Array.from({ length: FILES }, (_, index) => join(settings, `${index}.pdf`));
  // A comment behind the end makes each a file of its own.
  for (const [index, name] of many.entries())
    await writeFile(name, Buffer.concat([pdf, Buffer.from(`\n% ${index}\n`)]));
  const page = await openImport(browser, app.url);
  for (let turn = 1; turn <= TURNS; turn += 1) {
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).waitFor();
    await watchTasks(page);
    const start = performance.now();
    await chooseFiles(page, [file]);
    await page.locator('img[alt="1ページ"]').waitFor();
    const firstPage = performance.now() - start;
    await page.getByRole('button', { name: '保存する' }).waitFor();
    const whole = performance.now() - start;
    await page.waitForTimeout(500);
    const task = await longestTask(page);
    report({ what: given ?? `${PAGES} pages`, turn, bytes: pdf.length, firstPage, whole, longestTask: task });
    await page.getByRole('button', { name: 'やめる' }).click();
  }
  await watchTasks(page);
  const start = performance.now();
  await chooseFiles(page, many);
  await page.getByText(`残り${FILES}件（全${FILES}件）`).waitFor({ timeout: 600_000 });
  report({ what: `${FILES} files`, whole: performance.now() - start, longestTask: await longestTask(page) });
} finally {
  await browser.close();
  await app.stop();
  await rm(settings, { recursive: true, force: true });
}

function report(figures: Readonly<Record<string, number | string>>): void {
  const rounded = Object.entries(figures).map(([key, value]) => [
    key,
    typeof value === 'number' ? Math.round(value) : value,
  ]);
  console.log(JSON.stringify({ ...Object.fromEntries(rounded), load: loadavg()[0]?.toFixed(1) }));
}
