import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../archive/testing/temp-folder';
import { startApp, testPlatform } from './testing/start-app';

describe('folders', () => {
  test('are walked by ids that only the program gives out', async () => {
    const archiveDir = join(await tempFolder(), 'archive');
    const { create, get, refusal } = await startApp({ archiveDir });
    await create();
    await mkdir(join(archiveDir, '..', '.隠し'));
    await mkdir(join(archiveDir, '..', '写真'));
    const closed = await get('archive.close', {});
    const known = closed.state === 'none' ? closed.known[0]?.folderId : undefined;
    const here = await get('folder.list', { folderId: known ?? '' });
    expect(here.folder).toMatchObject({ folder: archiveDir, isArchive: true });
    const parent = await get('folder.list', { folderId: here.parentId ?? '' });
    expect(parent.children).toMatchObject([
      { name: 'archive', isArchive: true },
      { name: '写真', isArchive: false },
    ]);
    const made = await get('folder.create', { parentId: here.parentId ?? '', name: '令和/3年度' });
    expect(made.folder).toBe(join(archiveDir, '..', '令和 3年度'));
    expect(await refusal('folder.list', { folderId: '..' })).toMatchObject({ code: 'not_found' });
  });

  test('begin at home and the machine’s drives', async () => {
    const { get } = await startApp();
    const { children, folder } = await get('folder.list', {});
    expect(folder).toBeNull();
    expect(children.length).toBeGreaterThan(0);
  });

  test('that are gone are a sentence', async () => {
    const archiveDir = join(await tempFolder(), 'archive');
    const { create, get, refusal } = await startApp({ archiveDir });
    await create();
    const closed = await get('archive.close', {});
    await rm(archiveDir, { recursive: true });
    const folderId = closed.state === 'none' ? (closed.known[0]?.folderId ?? '') : '';
    expect(await refusal('folder.list', { folderId })).toMatchObject({ code: 'disk', trouble: 'not_found' });
  });

  test('are no business of a skin that cannot show them', async () => {
    const capabilities = { ...testPlatform.capabilities, canListFolders: false };
    const { refusal } = await startApp({ platform: { ...testPlatform, capabilities } });
    expect(await refusal('folder.list', {})).toEqual({ code: 'unsupported' });
    expect(await refusal('folder.pick', {})).toEqual({ code: 'unsupported' });
  });
});
