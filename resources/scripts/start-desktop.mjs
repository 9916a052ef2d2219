import { spawn } from 'node:child_process';
import { electronBinaryOrFetch } from './electron-binary.mjs';
import { ROOT } from './run-command.mjs';

/** A program that ends badly within this time never opened its window (a policy, a missing system library). */
const STARTING_MS = 10_000;

/** @typedef {{ readonly ran: true, readonly code: number } | { readonly ran: false, readonly reason: string }} Desktop */

/**
 * Runs the desktop app to its end, or says why it cannot run here.
 *
 * @param {readonly string[]} args
 * @param {(line: string) => void} say
 * @returns {Promise<Desktop>}
 */
export async function startDesktop(args, say) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return { ran: false, reason: '画面のない環境なので' };
  }
  // Chromium's sandbox does not run as root, and the app does not run without it.
  if (process.getuid?.() === 0)
    return { ran: false, reason: '管理者（root）ではデスクトップ版を動かせないので' };
  const electron = await electronBinaryOrFetch(say);
  if (electron === undefined) {
    return {
      ran: false,
      reason: 'デスクトップ版の部品（Electron）がこのパソコンになく、取り寄せられないので',
    };
  }
  return run(electron, args);
}

/**
 * @param {string} electron
 * @param {readonly string[]} args
 * @returns {Promise<Desktop>}
 */
function run(electron, args) {
  return new Promise((resolve) => {
    const startedAt = Date.now();
    const child = spawn(electron, ['.', ...args], { cwd: ROOT, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => child.kill(signal));
    child.once('error', () =>
      resolve({ ran: false, reason: 'デスクトップ版を動かすことが許されていないので' }),
    );
    child.once('exit', (code) => {
      const failedAtOnce = code !== 0 && Date.now() - startedAt < STARTING_MS;
      resolve(
        failedAtOnce
          ? { ran: false, reason: 'デスクトップ版を起動できなかったので' }
          : { ran: true, code: code ?? 1 },
      );
    });
  });
}
