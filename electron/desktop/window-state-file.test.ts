import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from './window-state-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STATE = { bounds: { x: 1, y: 2, width: 900, height: 700 }, isMaximized: false };

describe('the window’s memory', () => {
  it('comes back, also from a folder that was not there yet', () => {
    const settings = join(folder, 'new', 'settings');
    writeWindowState(settings, STATE);
    expect(readWindowState(settings)).toEqual(STATE);
  });

  it('is nothing at the first start and nothing when it is damaged', async () => {
    expect(readWindowState(folder)).toBeUndefined();
    await writeFile(join(folder, 'window.json'), '{"bounds":');
    expect(readWindowState(folder)).toBeUndefined();
  });

  it('does not keep the app from closing when it cannot be written', async () => {
    await writeFile(join(folder, 'a-file'), '');
    expect(() => writeWindowState(join(folder, 'a-file'), STATE)).not.toThrow();
  });
});
