import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ok, type Result } from '#shared/contract/result';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { archiveFile } from './archive-paths';
import { type ArchiveSession, openArchiveSession } from './archive-session';
import { nodeDisk } from './node-disk';
import { openSettings } from './settings-store';
import { madeArchive, now } from './testing/build-archive';
import { tempFolder } from './testing/temp-folder';

/** One person's machine: home, settings, and what the program starts with. */
async function machine() {
  const home = await tempFolder();
  await mkdir(join(home, 'Documents'));
  const start = async (archiveDir?: string): Promise<ArchiveSession> => {
    const session = await openArchiveSession({
      disk: nodeDisk,
      settings: await openSettings(nodeDisk, join(home, '.config'), now),
      home,
      machine: '窓口1',
      sampleDir: join(import.meta.dirname, '..', '..', 'resources', 'sample'),
      ...(archiveDir === undefined ? {} : { archiveDir }),
      now,
    });
    onTestFinished(() => session.dispose());
    return session;
  };
  return { home, start };
}

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const addPhrase = (session: ArchiveSession) =>
  session.withStore((store) => store.commit(saveRecord(draft('keyPhrase', { id: idOf(1) }), 0), '甲野'));

describe('the first start', () => {
  test('has no archive and suggests a place among the documents', async () => {
    const { home, start } = await machine();
    expect(await (await start()).status()).toEqual({
      state: 'none',
      known: [],
      suggestedFolder: join(home, 'Documents', 'ハミダシ帖'),
    });
  });

  test('makes one there, named after the group, and the next start opens it', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = join(home, 'Documents', 'ハミダシ帖', '霧沢市 ハミダシ隊');
    expect(value(await session.create('霧沢市/ハミダシ隊', undefined))).toMatchObject({
      state: 'open',
      name: '霧沢市/ハミダシ隊',
      folder,
      readOnly: undefined,
      isSample: false,
    });
    await session.dispose();
    expect(await (await start()).status()).toMatchObject({ state: 'open', folder });
  });

  test('after the person closed it, starts with the choice again', async () => {
    const { start } = await machine();
    const session = await start();
    await session.create('霧沢市', undefined);
    await session.close();
    expect(await (await start()).status()).toMatchObject({ state: 'none', known: [{ name: '霧沢市' }] });
  });
});

describe('where a new archive goes', () => {
  test('an empty folder itself', async () => {
    const { home, start } = await machine();
    const chosen = join(home, '空');
    await mkdir(chosen);
    await writeFile(join(chosen, '.DS_Store'), '');
    expect(value(await (await start()).create('霧沢市', chosen))).toMatchObject({ folder: chosen });
  });

  test('inside a folder with other things, one of its own', async () => {
    const { home, start } = await machine();
    await writeFile(join(home, 'Documents', '名簿.xlsx'), '');
    const made = value(await (await start()).create('霧沢市', join(home, 'Documents')));
    expect(made).toMatchObject({ folder: join(home, 'Documents', '霧沢市') });
  });

  test('never where another archive or other files are', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = join(home, '先客');
    await madeArchive(folder);
    expect(await session.create('霧沢市', folder)).toEqual({
      ok: false,
      error: { code: 'folder_not_empty', folder },
    });
    await mkdir(join(home, 'Documents', '霧沢市', '写真'), { recursive: true });
    const taken = await session.create('霧沢市', join(home, 'Documents'));
    expect(taken).toMatchObject({ ok: false, error: { code: 'folder_not_empty' } });
    expect(await session.status()).toMatchObject({ state: 'none' });
  });

  test('never under a file', async () => {
    const { home, start } = await machine();
    await writeFile(join(home, 'ファイル'), '');
    const result = await (await start()).create('霧沢市', join(home, 'ファイル'));
    expect(result).toMatchObject({ ok: false, error: { code: 'disk', trouble: 'not_a_folder' } });
  });

  test('the folder a script named, when it is empty or not there', async () => {
    const { home, start } = await machine();
    const folder = join(home, 'script');
    const session = await start(folder);
    expect(await session.status()).toMatchObject({ state: 'none', suggestedFolder: folder });
    expect(existsSync(folder)).toBe(false);
    expect(value(await session.create('霧沢市', undefined))).toMatchObject({ folder });
    await session.dispose();
    expect(await (await start(folder)).status()).toMatchObject({ state: 'open', folder });
  });
});

describe('an archive that is known', () => {
  test('and missing is said to be missing; a retry finds it again', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = join(home, 'USB');
    value(await session.create('霧沢市', folder));
    await session.dispose();
    await rename(folder, join(home, 'unplugged'));
    const later = await start();
    const missing = { state: 'failed', folder, error: { code: 'archive_missing', folder } };
    expect(await later.status()).toMatchObject(missing);
    expect(value(await later.retry())).toMatchObject(missing);
    expect(existsSync(folder)).toBe(false);
    await rename(join(home, 'unplugged'), folder);
    expect(value(await later.retry())).toMatchObject({ state: 'open', name: '霧沢市' });
  });

  test('and missing where a script points is missing too, and can still be made anew by choice', async () => {
    const { home, start } = await machine();
    const folder = join(home, 'USB');
    const first = await start(folder);
    value(await first.create('霧沢市', undefined));
    await first.dispose();
    await rm(folder, { recursive: true });
    const session = await start(folder);
    expect(await session.status()).toMatchObject({ state: 'failed', error: { code: 'archive_missing' } });
    expect(value(await session.create('霧沢市', undefined))).toMatchObject({ state: 'open', folder });
  });

  test('and without its own file is offered from what is left, also to whoever never opened it', async () => {
    const { home, start } = await machine();
    const folder = await madeArchive(join(home, '借りた記録'), record('report', { id: idOf(2) }));
    const session = await start(folder);
    await addPhrase(session);
    await session.dispose();
    await rm(archiveFile(folder));
    const other = await machine();
    expect(await (await other.start(folder)).status()).toMatchObject({
      state: 'failed',
      error: { code: 'archive_missing' },
      offers: [{ records: 2, lostTransactions: 0 }],
    });
  });

  test('and emptied is refused, not filled', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = join(home, 'USB');
    value(await session.create('霧沢市', folder));
    await session.dispose();
    await writeFile(archiveFile(folder), '');
    expect(await (await start()).status()).toMatchObject({
      state: 'failed',
      error: { code: 'archive_unreadable', trouble: 'empty' },
    });
    expect(await readFile(archiveFile(folder), 'utf8')).toBe('');
  });
});

describe('opening another archive', () => {
  test('lets go of the one before', async () => {
    const { home, start } = await machine();
    const [one, other] = [await madeArchive(join(home, 'a')), await madeArchive(join(home, 'b'))];
    const session = await start();
    value(await session.open(one));
    expect(value(await session.open(other))).toMatchObject({ folder: other });
    expect(await readdir(one)).not.toContain('archive.json.lock');
    expect(await readdir(other)).toContain('archive.json.lock');
  });

  test('that cannot be opened keeps the one before', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = await madeArchive(join(home, 'a'));
    value(await session.open(folder));
    expect(await session.open(join(home, 'Documents'))).toMatchObject({
      error: { code: 'archive_unreadable' },
    });
    expect(await session.open(join(home, 'nowhere'))).toMatchObject({
      error: { code: 'disk', trouble: 'not_found' },
    });
    expect(await session.status()).toMatchObject({ state: 'open', folder });
  });

  test('again, after it was changed outside, shows what is there now', async () => {
    const { home, start } = await machine();
    const session = await start();
    const folder = await madeArchive(join(home, 'a'));
    await madeArchive(join(home, 'b'), record('report', { id: idOf(5) }));
    value(await session.open(folder));
    await writeFile(archiveFile(folder), await readFile(archiveFile(join(home, 'b'))));
    expect(await addPhrase(session)).toMatchObject({ error: { code: 'archive_changed_outside' } });
    expect(value(await session.open(folder))).toMatchObject({ state: 'open', readOnly: undefined });
    expect(value(await session.withStore(async (store) => ok(store.records.has(idOf(5)))))).toBe(true);
  });
});

describe('an archive out of a package', () => {
  const records = [record('report', { id: idOf(1) })];

  test('is made whole and opened, beside one of the same name', async () => {
    const { home, start } = await machine();
    const session = await start();
    value(await session.create('霧沢市', undefined));
    const made = value(await session.createFromRecords(undefined, '霧沢市', records, []));
    expect(made).toMatchObject({
      state: 'open',
      folder: join(home, 'Documents', 'ハミダシ帖', '霧沢市 (2)'),
    });
    expect(value(await session.withStore(async (store) => ok(store.records.size)))).toBe(1);
  });

  test('that was cancelled changes nothing', async () => {
    const { home, start } = await machine();
    const session = await start();
    const watch = { signal: AbortSignal.abort(), progress: () => undefined };
    const files = [{ sha256: '0'.repeat(64), path: join(home, 'x') }];
    const result = await session.createFromRecords(undefined, '霧沢市', records, files, watch);
    expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await readdir(join(home, 'Documents', 'ハミダシ帖'))).toEqual([]);
    expect(await session.status()).toMatchObject({ state: 'none' });
  });
});

describe('the sample', () => {
  test('is an archive of its own to play with, and none of the known ones', async () => {
    const { start } = await machine();
    const session = await start();
    expect(value(await session.openSample())).toMatchObject({
      state: 'open',
      isSample: true,
      readOnly: undefined,
    });
    expect((await addPhrase(session)).ok).toBe(true);
    expect(value(await session.close())).toMatchObject({ state: 'none', known: [] });
  });

  test('is kept once it was changed, and made anew as long as it was not', async () => {
    const { start } = await machine();
    const session = await start();
    const first = value(await session.openSample());
    const second = value(await session.openSample());
    expect(second).not.toMatchObject({ archiveId: first.state === 'open' ? first.archiveId : '' });
    value(await addPhrase(session));
    value(await session.openSample());
    expect(value(await session.withStore(async (store) => ok(store.records.has(idOf(1)))))).toBe(true);
  });

  test('that got damaged is set aside, not thrown away', async () => {
    const { home, start } = await machine();
    const session = await start();
    value(await session.openSample());
    await session.close();
    await writeFile(archiveFile(join(home, '.config', 'サンプル')), '{');
    expect(value(await session.openSample())).toMatchObject({ state: 'open', isSample: true });
    expect(
      (await readdir(join(home, '.config'))).filter((name) => name.startsWith('サンプル-')),
    ).toHaveLength(1);
  });
});

describe('the name of an archive', () => {
  test('is changed in the archive and in the list of known ones', async () => {
    const { start } = await machine();
    const session = await start();
    value(await session.create('霧沢市', undefined));
    expect(value(await session.rename('汐見野市', '甲野'))).toMatchObject({ name: '汐見野市' });
    expect(value(await session.close())).toMatchObject({ known: [{ name: '汐見野市' }] });
  });
});
