import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPlaces } from './browser-places.mjs';
import { runCommand, runTool } from './run-command.mjs';

const INSTALL_LIMIT_MS = 300_000;

/** What a person can do when no browser could be had. */
export const NO_BROWSER = [
  '画面を通したテストに使うブラウザーが見つからず、用意もできませんでした。',
  'Chromium・Chrome・Edge のどれかを入れるか、その場所を HAMIDASHI_BROWSER に書いて、もう一度実行してください。',
  'No browser for the end-to-end tests was found, and none could be installed.',
  'Install Chromium, Chrome or Edge, or put its path into HAMIDASHI_BROWSER, and run the tests again.',
].join('\n');

/**
 * A browser of Chromium's family for the end-to-end tests: one that is there, else Playwright's own, else Debian's.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string | undefined>} its path
 */
export async function ensureBrowser(say) {
  const chosen = process.env.HAMIDASHI_BROWSER;
  if (chosen !== undefined) return chosen;
  const steps = [
    async () => undefined,
    () => {
      say('ブラウザーを用意しています（playwright install chromium）…');
      return runTool('playwright/cli.js', ['install', 'chromium'], {
        timeoutMs: INSTALL_LIMIT_MS,
        catchOutput: true,
      });
    },
    installFromDebian(say),
  ];
  for (const step of steps) {
    await step();
    const found = await workingBrowser();
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @param {(line: string) => void} say */
const installFromDebian = (say) => async () => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say('ブラウザーを用意しています（apt-get install chromium）…');
  const options = {
    timeoutMs: INSTALL_LIMIT_MS,
    catchOutput: true,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  };
  await runCommand('apt-get', ['update', '-qq'], options);
  await runCommand('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], options);
};

/** @returns {Promise<string | undefined>} */
async function workingBrowser() {
  for (const file of [...browserPlaces(process.platform, process.env), chromium.executablePath()]) {
    if (existsSync(file) && (await starts(file))) return file;
  }
  return undefined;
}

/**
 * A browser without its system libraries is there but does not run. On Windows asking for the version opens a window.
 *
 * @param {string} file
 */
async function starts(file) {
  if (process.platform === 'win32') return true;
  return (await runCommand(file, ['--version'], { timeoutMs: 20_000, catchOutput: true })).code === 0;
}
