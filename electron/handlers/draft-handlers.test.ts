import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultyDisk } from '../archive/testing/faulty-disk';
import { tempFolder } from '../archive/testing/temp-folder';
import { createKeptDrafts } from './kept-drafts';
import { startApp } from './testing/start-app';

const ARCHIVE = '01HXAMP0000000000000000001';
const OTHER = '01HXAMP0000000000000000002';
const now = (): Date => new Date('2024-05-10T03:00:00Z');

describe('kept drafts', () => {
  test('are there after a new start, the archives apart', async () => {
    const first = await startApp();
    await first.get('draft.keep', { archiveId: ARCHIVE, key: 'r1', text: '{"draft":"書きかけ"}' });
    await first.get('draft.keep', { archiveId: OTHER, key: 'r1', text: '{}' });
    await first.app.close();
    const second = await startApp({ settingsDir: first.settingsDir });
    expect(await second.get('draft.list', { archiveId: ARCHIVE })).toEqual([
      { key: 'r1', text: '{"draft":"書きかけ"}', at: '2024-05-10T03:00:00.000Z' },
    ]);
  });

  test('are replaced by newer ones and gone when dropped; dropping twice is no failure', async () => {
    const { get } = await startApp();
    await get('draft.keep', { archiveId: ARCHIVE, key: 'r1', text: 'old' });
    await get('draft.keep', { archiveId: ARCHIVE, key: 'r1', text: 'new' });
    expect((await get('draft.list', { archiveId: ARCHIVE })).map(({ text }) => text)).toEqual(['new']);
    await get('draft.drop', { archiveId: ARCHIVE, key: 'r1' });
    await get('draft.drop', { archiveId: ARCHIVE, key: 'r1' });
    expect(await get('draft.list', { archiveId: ARCHIVE })).toEqual([]);
  });

  test('no name that a page sends becomes part of a path', async () => {
    const { get, call, settingsDir } = await startApp();
    for (const key of ['../../../evil', '..', 'CON', 'a/b\\c', 'あ'.repeat(64)]) {
      await get('draft.keep', { archiveId: ARCHIVE, key, text: key });
    }
    expect(await call('draft.keep', { archiveId: '../..', key: 'a', text: '' })).toMatchObject({
      error: { code: 'invalid_input' },
    });
    const drafts = join(settingsDir, 'drafts');
    const [folder = ''] = await readdir(drafts);
    expect(await readdir(drafts)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    for (const name of await readdir(join(drafts, folder))) expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
    expect((await get('draft.list', { archiveId: ARCHIVE })).length).toBe(5);
  });

  test('one that is damaged is left out of the list and left on the disk', async () => {
    const { get, settingsDir } = await startApp();
    await get('draft.keep', { archiveId: ARCHIVE, key: 'good', text: '良い' });
    const [folder = ''] = await readdir(join(settingsDir, 'drafts'));
    for (const [name, bytes] of [
      ['a'.repeat(64), '{"key":"b'],
      ['b'.repeat(64), '{"key":"stranger","text":"","at":""}'],
      ['c'.repeat(64), ''],
    ] as const) {
      await writeFile(join(settingsDir, 'drafts', folder, `${name}.json`), bytes);
    }
    await writeFile(join(settingsDir, 'drafts', folder, 'memo.txt'), 'よそのファイル');
    await mkdir(join(settingsDir, 'drafts', folder, `${'d'.repeat(64)}.json`));
    expect((await get('draft.list', { archiveId: ARCHIVE })).map(({ key }) => key)).toEqual(['good']);
    expect(await readFile(join(settingsDir, 'drafts', folder, `${'a'.repeat(64)}.json`), 'utf8')).toBe(
      '{"key":"b',
    );
  });

  test('a disk that refuses leaves one whole draft, and the answer says so', async () => {
    const folder = await tempFolder();
    const healthy = createKeptDrafts(faultyDisk(), folder, now);
    const refused = new Set<string>();
    for (const fault of ['ENOSPC', 'EROFS', 'EIO', 'short', 'lying'] as const) {
      for (let at = 0; at < 12; at += 1) {
        await healthy.keep(ARCHIVE, { key: 'r', text: '前', at: 'x' });
        const drafts = createKeptDrafts(faultyDisk({ at, fault, lasting: 'dead' }), folder, now);
        const kept = await drafts.keep(ARCHIVE, { key: 'r', text: '後', at: 'y' });
        if (!kept.ok) refused.add(kept.error.code);
        const listed = await healthy.list(ARCHIVE);
        const texts = listed.ok ? listed.value.map(({ text }) => text) : [];
        expect(kept.ok ? ['後'] : ['前', '後']).toContain(texts.join());
      }
    }
    expect([...refused]).toEqual(['disk']);
  });
});
