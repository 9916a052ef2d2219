import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-command.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');
/** Says that this version could not be fetched; goes with node_modules, so `npm ci` tries again. */
const FAILED = join(ROOT, 'node_modules', '.electron-not-fetched');
const FETCH_LIMIT_MS = 60_000;

/**
 * Electron's program, without fetching it (the package's own index.js would).
 *
 * @returns {string | undefined}
 */
export function electronBinary() {
  const name = read(join(PACKAGE, 'path.txt'));
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
  const file = join(folder, name || 'electron');
  return name !== '' && existsSync(file) ? file : undefined;
}

/**
 * Electron's program, fetched if need be: once, for a minute at most, and never again after a failure.
 *
 * @param {(line: string) => void} say
 */
export async function electronBinaryOrFetch(say) {
  const found = electronBinary();
  if (found !== undefined || read(FAILED) === electronVersion()) return found;
  say('デスクトップ版の部品（Electron）を取り寄せています。1分ほどかかることがあります…');
  const { code } = await runTool('electron/install.js', [], { timeoutMs: FETCH_LIMIT_MS, catchOutput: true });
  const fetched = code === 0 ? electronBinary() : undefined;
  if (fetched === undefined) remember(electronVersion());
  return fetched;
}

/** @param {string} version */
function remember(version) {
  try {
    writeFileSync(FAILED, version);
  } catch {
    // Packages installed for all users by somebody else: the next start tries once more, no worse than this one.
  }
}

/** @returns {string} */
const electronVersion = () => JSON.parse(read(join(PACKAGE, 'package.json')) || '{}').version ?? '';

/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
