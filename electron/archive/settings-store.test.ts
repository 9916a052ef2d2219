import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from './node-disk';
import { openSettings } from './settings-store';
import { now } from './testing/build-archive';
import { faultyDisk } from './testing/faulty-disk';
import { tempFolder } from './testing/temp-folder';

const open = (folder: string) => openSettings(nodeDisk, folder, now);

describe('the settings', () => {
  test('begin with the defaults, and make no file before there is something to keep', async () => {
    const folder = join(await tempFolder(), 'hamidashi-cho');
    const settings = await open(folder);
    expect(settings.current()).toMatchObject({
      myName: '',
      theme: 'system',
      textSize: 'medium',
      lastArchive: null,
    });
    expect(await readdir(join(folder, '..'))).toEqual([]);
  });

  test('are kept for the next start', async () => {
    const folder = join(await tempFolder(), 'hamidashi-cho');
    await (await open(folder)).update((current) => ({ ...current, myName: '甲野', theme: 'dark' }));
    expect((await open(folder)).current()).toMatchObject({ myName: '甲野', theme: 'dark' });
  });

  test('of two processes do not drop each other', async () => {
    const folder = await tempFolder();
    const [one, other] = [await open(folder), await open(folder)];
    await one.update((current) => ({ ...current, myName: '甲野' }));
    await other.update((current) => ({ ...current, textSize: 'large' }));
    expect((await open(folder)).current()).toMatchObject({ myName: '甲野', textSize: 'large' });
  });

  test('keep what a newer app added', async () => {
    const folder = await tempFolder();
    await (await open(folder)).update((current) => ({ ...current, weather: '晴れ' }));
    await (await open(folder)).update((current) => ({ ...current, myName: '甲野' }));
    expect(JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      weather: '晴れ',
    });
  });

  test.each(['', 'null', '[]', '{"myName":', '{"myName":5}', '\0\0\0'])(
    'damaged to %j are set aside, not lost',
    async (text) => {
      const folder = await tempFolder();
      await writeFile(join(folder, 'settings.json'), text);
      const settings = await open(folder);
      expect(settings.current().myName).toBe('');
      expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe(text);
      await settings.update((current) => ({ ...current, myName: '甲野' }));
      expect((await open(folder)).current().myName).toBe('甲野');
    },
  );

  test('that cannot be written say so, and stay as they were', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk();
    const settings = await openSettings(disk, folder, now);
    disk.plan({ at: 0, fault: 'ENOSPC', lasting: 'dead' });
    const saved = await settings.update((current) => ({ ...current, myName: '甲野' }));
    expect(saved).toMatchObject({ ok: false, error: { code: 'disk', trouble: 'full' } });
    expect(settings.current().myName).toBe('');
  });
});
