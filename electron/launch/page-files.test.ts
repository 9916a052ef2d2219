import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPageFiles } from './page-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readPageFiles', () => {
  it('knows the start page as / and everything else by its path', async () => {
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<p>帖</p>');
    await writeFile(join(folder, 'assets', 'app-1a.js'), 'run()');
    await writeFile(join(folder, 'assets', 'map.bcmap'), 'x');
    const files = await readPageFiles(folder);
    expect([...files.keys()].sort()).toEqual(['/', '/assets/app-1a.js', '/assets/map.bcmap']);
    expect(files.get('/')?.mediaType).toBe('text/html; charset=utf-8');
    expect(new TextDecoder().decode(files.get('/')?.bytes)).toBe('<p>帖</p>');
    expect(files.get('/assets/map.bcmap')?.mediaType).toBe('application/octet-stream');
  });

  it('does not change when files appear later', async () => {
    await writeFile(join(folder, 'index.html'), '');
    const files = await readPageFiles(folder);
    await writeFile(join(folder, 'late.js'), 'evil()');
    expect(files.has('/late.js')).toBe(false);
  });

  it('refuses to start without the built page', async () => {
    await expect(readPageFiles(join(folder, 'missing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
