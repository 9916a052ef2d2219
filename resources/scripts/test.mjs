import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildMissing } from './build-missing.mjs';
import { checkTheCheckers } from './check-the-checkers.mjs';
import { runTool } from './run-command.mjs';
import { runE2e } from './run-e2e.mjs';
import { added, e2eCounts, unitCounts } from './test-counts.mjs';

/** `npm test`: everything CI runs, to the end, whatever fails on the way. */
const reports = mkdtempSync(join(tmpdir(), 'hamidashi-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');
/** In a log, colours are noise. */
const env = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
/** @param {readonly [string, ...string[]]} line */
const tool = async ([script, ...args]) => (await runTool(script, args, { env })).code === 0;

/** @type {readonly (readonly [name: string, run: () => Promise<boolean>])[]} */
const STEPS = [
  ['lint', () => tool(['@biomejs/biome/bin/biome', 'ci', '--colors=off', '.'])],
  ['types', () => tool(['typescript/bin/tsc', '-b'])],
  [
    'rules',
    () =>
      tool([
        'dependency-cruiser/bin/dependency-cruise.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'electron',
        'renderer',
        'shared',
        'e2e',
      ]),
  ],
  ['unused', () => tool(['knip/bin/knip.js'])],
  ['checkers can fail', () => checkTheCheckers(console.log)],
  [
    'unit',
    () =>
      tool([
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
  ],
  ['build', () => buildMissing(console.log)],
  [
    'e2e',
    async () =>
      (
        await runE2e(['--reporter=list,json'], console.log, {
          ...env,
          PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport,
        })
      ).code === 0,
  ],
];

const summary = [];
for (const [name, run] of STEPS) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const startedAt = Date.now();
  const passed = await run();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  summary.push(`${passed ? '✓' : '✗'} ${name.padEnd(20)} ${seconds.padStart(7)} s`);
  if (!passed) process.exitCode = 1;
}

const counts = added(unitCounts(unitReport), e2eCounts(e2eReport));
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
