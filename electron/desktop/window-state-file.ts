import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowState } from './window-state';

const FILE = 'window.json';

/** What the last window left behind; undefined when there is none or it cannot be read. */
export function readWindowState(settingsDir: string): unknown {
  try {
    return JSON.parse(readFileSync(join(settingsDir, FILE), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Synchronous, for the window is closing. A failure costs the window its place and nothing else. */
export function writeWindowState(settingsDir: string, state: WindowState): void {
  try {
    mkdirSync(settingsDir, { recursive: true });
    writeFileSync(join(settingsDir, FILE), JSON.stringify(state));
  } catch {
    // A read-only settings folder must not keep the app from closing.
  }
}
