import { electronBinary } from './electron-binary.mjs';
import { ensureBrowser, NO_BROWSER } from './ensure-browser.mjs';
import { runTool } from './run-command.mjs';

/**
 * Runs the scenarios in whatever skins this machine has.
 *
 * @param {readonly string[]} args of `playwright test`
 * @param {(line: string) => void} say
 * @param {Record<string, string>} [env]
 */
export async function runE2e(args, say, env = {}) {
  const browser = await ensureBrowser(say);
  if (browser === undefined) {
    say(NO_BROWSER);
    return { code: 1, output: '' };
  }
  const electron = electronBinary() ?? '';
  if (electron === '') say('Electron の本体がこのパソコンにないため、desktop のテストは飛ばします。');
  return runTool('@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
    env: { ...env, HAMIDASHI_BROWSER: browser, HAMIDASHI_ELECTRON: electron },
  });
}
