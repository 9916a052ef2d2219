import { defineConfig } from '@playwright/test';
import type { Options, ProjectOptions } from './fixtures/test';

/** Set by resources/scripts/run-e2e.mjs: what this machine has. */
const browser = process.env.HAMIDASHI_BROWSER;
const electron = process.env.HAMIDASHI_ELECTRON ?? '';

/**
 * One set of scenarios, three skins. A scenario that only reads is tagged @reading and runs in all of them; the others
 * run where something can be written. @browser, @viewer and @desktop are about one skin alone.
 */
export default defineConfig<Options, ProjectOptions>({
  testDir: 'scenarios',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  // A machine that runs other work beside may miss a moment once; a test that passes only then is reported as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // The tests' own pages need no sandbox around them, and in containers there often is none to be had.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'browser', grepInvert: /@(viewer|desktop)\b/, use: { skin: 'browser' } },
    { name: 'viewer', grep: /@(viewer|reading)\b/, use: { skin: 'viewer' } },
    { name: 'desktop', grepInvert: /@(viewer|browser)\b/, use: { skin: 'desktop', electron } },
  ],
});
