/**
 * Reads documents made to harm in the built app and a real browser, and measures what the page's process takes at most
 * over what it had before: `npm run check:import [-- PART OF A NAME | FILE …]`. On Linux only; the whole takes about ten
 * minutes. Prints one line a document; ends red when one takes more than 512 MB or 10 s, or breaks the page.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { HOSTILE_PDFS } from '../../e2e/fixtures/hostile/hostile-pdfs';
import { HOSTILE_TEXTS } from '../../e2e/fixtures/hostile/hostile-texts';
import { ensureBrowser } from './ensure-browser.mjs';
import { chooseFiles, openImport } from './measured-import';
import { peakMemory, resetPeaks } from './peak-memory';
import { startBuiltApp } from './start-built-app';

const MAX_MEGABYTES = 512;
const MAX_MS = 10_000;
/** Telling a worker to end and drawing the sentence, on a machine that does other things too. */
const GRACE_MS = 1_500;
const PATIENCE_MS = 30_000;

interface Outcome {
  readonly told: string;
  readonly ms: number;
}

/** Reads a file and, where it has pages, draws the first ones. */
async function read(page: Page, file: string): Promise<Outcome> {
  const start = await chooseFiles(page, [file]);
  const crashed = page.waitForEvent('crash', { timeout: 0 }).then(() => 'CRASH');
  const alert = page.getByRole('alert').first();
  const save = page.getByRole('button', { name: '保存する' });
  const ended = alert
    .or(save)
    .or(page.getByText('表の列を確かめる'))
    .first()
    .waitFor({ timeout: PATIENCE_MS })
    .then(
      async () => ((await alert.isVisible()) ? ((await alert.textContent()) ?? '') : 'READ'),
      () => 'NOTHING',
    );
  const told = await Promise.race([crashed, ended]);
  const ms = performance.now() - start;
  if (told !== 'READ') return { told, ms };
  return { told: `read; ${await pictures(page)}`, ms };
}

/** What became of the pictures that are on screen. */
async function pictures(page: Page): Promise<string> {
  const waiting = page.getByText(/ページを描いています$/);
  const deadline = performance.now() + PATIENCE_MS;
  const isWaiting = async (): Promise<boolean> => {
    for (const one of await waiting.all()) if (await isOnScreen(one)) return true;
    return false;
  };
  while (performance.now() < deadline && (await isWaiting())) await page.waitForTimeout(100);
  const drawn = await page.locator('img[alt$="ページ"]').count();
  const failed = await page.getByText('このページは表示できませんでした').count();
  return `${drawn} pictures, ${failed} failed${(await isWaiting()) ? ', some WAITING' : ''}`;
}

const isOnScreen = (locator: ReturnType<Page['locator']>): Promise<boolean> =>
  locator
    .evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })
    .catch(() => false);

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((part) => name.includes(part));
const browserPath = await ensureBrowser(console.error);
if (browserPath === undefined) throw new Error('no browser on this machine');
const folder = await mkdtemp(join(tmpdir(), 'check-import-'));
const app = await startBuiltApp(folder);
const files: (readonly [name: string, bytes: () => Promise<Buffer> | Buffer])[] = [
  ...wanted.filter((path) => existsSync(path)).map((path) => [basename(path), () => readFile(path)] as const),
  ...Object.entries(HOSTILE_PDFS)
    .map(([name, bytes]) => [`${name}.pdf`, bytes] as const)
    .filter(([name]) => isWanted(name)),
  ...HOSTILE_TEXTS.map(({ name, bytes }) => [name, bytes] as const).filter(([name]) => isWanted(name)),
];
try {
  for (const [name, bytes] of files) {
    const path = join(folder, name);
    await writeFile(path, await bytes());
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const page = await openImport(browser, app.url);
    await page.waitForTimeout(700);
    const before = await resetPeaks(process.pid);
    const { told, ms } = await read(page, path);
    const over = (await peakMemory(process.pid, before)) / 1_000_000;
    const isWrong =
      over > MAX_MEGABYTES || ms > MAX_MS + GRACE_MS || /^(?:CRASH|NOTHING)$|WAITING/.test(told);
    if (isWrong) process.exitCode = 1;
    console.log(
      `${isWrong ? '✗' : '✓'} ${name.padEnd(52)} ${over.toFixed(0).padStart(5)} MB ${(ms / 1000).toFixed(1).padStart(5)} s  ${told.slice(0, 60)}`,
    );
    await browser.close();
    await rm(path);
  }
} finally {
  await app.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
