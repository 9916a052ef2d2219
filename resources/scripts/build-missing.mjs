import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceStamp } from './build-stamp.mjs';
import { ROOT, runTool } from './run-command.mjs';

const COMMON = [
  'shared',
  'renderer',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'resources/scripts/licences-plugin.ts',
];

/** The two builds: what each is made of, what shows that it was made, and what makes it. */
const PARTS = [
  {
    name: 'app',
    inputs: [...COMMON, 'electron', 'electron.vite.config.ts', 'resources/scripts/pdf-files-plugin.ts'],
    product: 'out/main/local.js',
    make: () =>
      runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { catchOutput: true }),
  },
  {
    name: 'viewer',
    inputs: [
      ...COMMON,
      'vite.viewer.config.ts',
      'resources/scripts/vite-content-security.ts',
      'resources/scripts/vite-inline-workers.ts',
    ],
    product: 'out/viewer/viewer.html',
    make: () =>
      runTool('vite/bin/vite.js', ['build', '--config', 'vite.viewer.config.ts', '--logLevel', 'warn'], {
        catchOutput: true,
      }),
  },
];

/**
 * Builds what is missing or older than its sources; a second run does nothing and takes no time worth telling.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether everything stands now
 */
export async function buildMissing(say) {
  for (const part of PARTS) {
    const stampFile = join(ROOT, 'out', `${part.name}.stamp`);
    const stamp = sourceStamp(ROOT, part.inputs);
    if (existsSync(join(ROOT, part.product)) && readStamp(stampFile) === stamp) continue;
    say(`組み立てています（${part.name}）…`);
    const { code, output } = await part.make();
    if (code !== 0) {
      say(output);
      return false;
    }
    mkdirSync(join(ROOT, 'out'), { recursive: true });
    writeFileSync(stampFile, stamp);
  }
  return true;
}

/** @param {string} file */
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
