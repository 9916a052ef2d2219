import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { draft, idOf } from '#shared/rules/testing/build-record';
import { APP_VERSION } from './app-version';
import { startApp, testPlatform } from './testing/start-app';

describe('before there is an archive', () => {
  test('the page learns where one would go, and that there is nothing to load', async () => {
    const { get, refusal } = await startApp();
    expect(await get('archive.status', {})).toMatchObject({ state: 'none', known: [] });
    expect(await refusal('archive.load', {})).toEqual({ code: 'no_archive' });
    expect(await refusal('record.trash', { id: idOf(1), expectedRevision: 1 })).toEqual({
      code: 'no_archive',
    });
  });

  test('the version is the one of package.json', async () => {
    const packageJson = JSON.parse(
      await readFile(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'),
    );
    const { get } = await startApp();
    expect(await get('app.version', {})).toEqual({ version: packageJson.version });
    expect(APP_VERSION).toBe(packageJson.version);
  });

  test('a method or input the contract does not know is refused', async () => {
    const { app } = await startApp();
    expect(await app.dispatch('archive.burn', {})).toEqual({ ok: false, error: { code: 'unsupported' } });
    expect(await app.dispatch('toString', {})).toEqual({ ok: false, error: { code: 'unsupported' } });
    expect(await app.dispatch('archive.status', { folder: '/' })).toMatchObject({
      error: { code: 'invalid_input' },
    });
  });
});

describe('an archive', () => {
  test('is made under the person’s name, told to every page, and opened at the next start', async () => {
    const first = await startApp();
    expect(await first.create()).toMatchObject({ state: 'open', name: '霧沢市ハミダシ隊', readOnly: null });
    expect(first.events.map((event) => event.type)).toEqual(['settings.changed', 'archive.replaced']);
    expect(await first.get('settings.get', {})).toMatchObject({ myName: '甲野' });
    await first.get('record.save', { record: draft('report', { id: idOf(1) }), expectedRevision: 0 });
    const status = await first.get('archive.status', {});
    await first.app.close();
    const next = await startApp({
      settingsDir: first.settingsDir,
      archiveDir: status.state === 'open' ? status.folder : '',
    });
    expect((await next.get('archive.load', {})).records).toMatchObject([{ id: idOf(1), createdBy: '甲野' }]);
  });

  test('that is known is opened by its id, never by a path', async () => {
    const { create, get, refusal } = await startApp();
    await create();
    const closed = await get('archive.close', {});
    const known = closed.state === 'none' ? closed.known[0] : undefined;
    expect(await get('archive.open', { folderId: known?.folderId ?? '' })).toMatchObject({ state: 'open' });
    expect(await refusal('archive.open', { folderId: '/etc' })).toEqual({ code: 'not_found', id: '/etc' });
  });

  test('that was lost is said to be lost', async () => {
    const { create, app, settingsDir } = await startApp();
    const status = await create();
    const folder = status.state === 'open' ? status.folder : '';
    await app.close();
    await rm(folder, { recursive: true });
    const next = await startApp({ settingsDir, archiveDir: folder });
    expect(await next.get('archive.status', {})).toMatchObject({
      state: 'failed',
      error: { code: 'archive_missing' },
    });
    expect(await next.get('archive.retry', {})).toMatchObject({ state: 'failed' });
    expect(existsSync(folder)).toBe(false);
  });

  test('the sample opens at one word and is well-formed throughout', async () => {
    const { get } = await startApp();
    expect(await get('archive.openSample', {})).toMatchObject({ state: 'open', isSample: true });
    expect((await get('archive.load', {})).records.length).toBeGreaterThan(50);
  });
});

describe('settings', () => {
  test('are kept and told to every page; the known folders are not theirs to see', async () => {
    const { create, get, events } = await startApp();
    await create();
    expect(await get('settings.save', { theme: 'dark' })).toEqual({
      myName: '甲野',
      theme: 'dark',
      textSize: 'medium',
      readings: [],
      savedSearches: [],
    });
    expect(events.at(-1)).toEqual({ type: 'settings.changed' });
  });
});

describe('a defect', () => {
  test('becomes a number for the person and a line in the log, without a word of a record', async () => {
    const breaking = { ...testPlatform, openExternal: () => Promise.reject(new Error('秘密の記録')) };
    const { app, refusal, settingsDir } = await startApp({ platform: breaking });
    const error = await refusal('app.openExternal', { url: 'https://example.jp/' });
    expect(error).toMatchObject({ code: 'internal' });
    await app.close();
    const log = await readFile(join(settingsDir, 'errors.log'), 'utf8');
    expect(log).toContain(error?.code === 'internal' ? error.id : 'none');
    expect(log).toContain('app.openExternal');
    expect(log).not.toContain('秘密');
  });
});
