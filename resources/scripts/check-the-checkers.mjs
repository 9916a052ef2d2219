import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  FAILING_TEST,
  FORBIDDEN_IMPORTS,
  LINT_ERRORS,
  TYPE_ERRORS,
  UNUSED_DEPENDENCY,
  UNUSED_EXPORT,
  UNUSED_FILE,
} from './planted-violations.mjs';
import { ROOT, runTool } from './run-command.mjs';

/** @typedef {import('./planted-violations.mjs').Planted} Planted */

const NOT_COPIED = new Set([
  'node_modules',
  'out',
  'dist',
  '.git',
  '.types',
  'test-results',
  'playwright-report',
]);

/**
 * Shows that every checker can fail: plants one violation of each kind in a copy of the project, and expects to be
 * told of each by name. A checker that says nothing to these says nothing when it is silent.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>}
 */
export async function checkTheCheckers(say) {
  const copy = mkdtempSync(join(tmpdir(), 'hamidashi-checkers-'));
  try {
    cpSync(ROOT, copy, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const missed = [
      ...(await importsMissed(copy)),
      ...(await typesMissed(copy)),
      ...(await lintMissed(copy)),
      ...(await unusedMissed(copy)),
      ...(await testMissed(copy)),
    ];
    for (const sentence of missed) say(`✗ ${sentence}`);
    if (missed.length === 0) say('すべての検査が、植えつけた違反を見つけました。');
    return missed.length === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** @param {string} copy */
async function importsMissed(copy) {
  const cruise = async () => {
    const args = [
      '--config',
      '.dependency-cruiser.cjs',
      '-T',
      'json',
      'electron',
      'renderer',
      'shared',
      'e2e',
    ];
    const { output } = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, {
      cwd: copy,
      catchOutput: true,
    });
    return JSON.parse(output.slice(output.indexOf('{'))).summary;
  };
  const clean = await cruise();
  const told = await planting(copy, FORBIDDEN_IMPORTS, async () => {
    const { violations } = await cruise();
    return violations.map((/** @type {any} */ { rule, from }) => `${rule.name} ${from}`);
  });
  const rules = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')).forbidden;
  const planted = new Set(FORBIDDEN_IMPORTS.map(({ sign }) => sign));
  return [
    ...(clean.totalCruised > 100 ? [] : [`dependency-cruiser looked at ${clean.totalCruised} modules only`]),
    ...rules
      .filter((/** @type {any} */ { name }) => !planted.has(name))
      .map((/** @type {any} */ { name }) => `nothing is planted for the dependency rule ${name}`),
    ...[...planted]
      .filter(
        (rule) =>
          !FORBIDDEN_IMPORTS.some(({ sign, file }) => sign === rule && told.includes(`${rule} ${file}`)),
      )
      .map((rule) => `the dependency rule ${rule} did not fire`),
  ];
}

/** @param {string} copy */
const typesMissed = (copy) =>
  planting(copy, TYPE_ERRORS, async () => {
    const args = [
      '-p',
      'shared',
      '--noEmit',
      '--composite',
      'false',
      '--emitDeclarationOnly',
      'false',
      '--pretty',
      'false',
    ];
    const { output } = await runTool('typescript/bin/tsc', args, { cwd: copy, catchOutput: true });
    return TYPE_ERRORS.filter(({ file, sign }) => !lineWith(output, file, sign)).map(
      ({ file, sign }) => `TypeScript did not find ${sign} in ${file}`,
    );
  });

/** @param {string} copy */
const lintMissed = (copy) =>
  planting(copy, LINT_ERRORS, async () => {
    const args = ['lint', '--max-diagnostics=none', ...LINT_ERRORS.map(({ file }) => file)];
    const { output } = await runTool('@biomejs/biome/bin/biome', args, { cwd: copy, catchOutput: true });
    return LINT_ERRORS.filter(({ file, sign }) => !lineWith(output, file, sign)).map(
      ({ sign }) => `Biome did not find ${sign}`,
    );
  });

/** @param {string} copy */
async function unusedMissed(copy) {
  const manifest = join(copy, 'package.json');
  const before = readFileSync(manifest, 'utf8');
  const withUnused = JSON.parse(before);
  withUnused.dependencies[UNUSED_DEPENDENCY] = '1.0.0';
  writeFileSync(manifest, JSON.stringify(withUnused));
  appendFileSync(join(copy, UNUSED_EXPORT.file), UNUSED_EXPORT.text);
  const missed = await planting(copy, [UNUSED_FILE], async () => {
    const { output } = await runTool('knip/bin/knip.js', [], { cwd: copy, catchOutput: true });
    return [UNUSED_FILE.sign, UNUSED_EXPORT.sign, UNUSED_DEPENDENCY]
      .filter((sign) => !output.includes(sign))
      .map((sign) => `knip did not find ${sign}`);
  });
  writeFileSync(manifest, before);
  return missed;
}

/** @param {string} copy */
const testMissed = (copy) =>
  planting(copy, [FAILING_TEST], async () => {
    const { code, output } = await runTool('vitest/vitest.mjs', ['run', FAILING_TEST.file], {
      cwd: copy,
      catchOutput: true,
    });
    return code !== 0 && output.includes(FAILING_TEST.sign) ? [] : ['Vitest passed a failing test'];
  });

/**
 * @template T
 * @param {string} copy
 * @param {readonly Planted[]} violations
 * @param {() => Promise<T>} check
 */
async function planting(copy, violations, check) {
  for (const { file, text } of violations) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  const result = await check();
  for (const { file } of violations) rmSync(join(copy, file));
  return result;
}

/**
 * @param {string} output
 * @param {readonly string[]} parts
 */
const lineWith = (output, ...parts) =>
  output.split('\n').some((line) => parts.every((part) => line.replaceAll('\\', '/').includes(part)));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = (await checkTheCheckers(console.log)) ? 0 : 1;
}
