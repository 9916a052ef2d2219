import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when it never ran or had to be killed
 * @property {string} output what it wrote, when it was caught
 */

/**
 * Runs a program to its end. Never rejects.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs?: number, catchOutput?: boolean, cwd?: string, env?: Record<string, string> }} [options]
 *   `catchOutput` keeps the output instead of passing it on to the terminal
 * @returns {Promise<Outcome>}
 */
export function runCommand(command, args, { timeoutMs, catchOutput = false, cwd = ROOT, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: catchOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const keep = (/** @type {Buffer} */ piece) => {
      output += piece.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs the program of an installed package with this very Node: no shell, so it is the same on every system.
 *
 * @param {string} script path under node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof runCommand>[2]} [options]
 */
export const runTool = (script, args, options) =>
  runCommand(process.execPath, [`${ROOT}/node_modules/${script}`, ...args], options);
