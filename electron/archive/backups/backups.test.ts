import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { saveRecord } from '#shared/rules/save-record';
import { draft, idOf, record } from '#shared/rules/testing/build-record';
import { trashRecord } from '#shared/rules/trash-record';
import { backupsFolder } from '../archive-paths';
import type { ArchiveStore } from '../archive-store';
import type { Every } from '../store-options';
import { madeArchive, opened } from '../testing/build-archive';
import { tempFolder } from '../testing/temp-folder';

const STILL: Every = () => () => undefined;
const report = record('report', { id: idOf(1), title: '第1期 年次報告' });

async function anArchive(changes: Parameters<typeof opened>[1] = {}) {
  const root = await tempFolder();
  const folder = await madeArchive(join(root, '霧沢市'), report);
  const store = await opened(folder, { every: STILL, ...changes });
  return { root, folder, store };
}

const addPhrase = (store: ArchiveStore, number: number) =>
  store.commit(saveRecord(draft('keyPhrase', { id: idOf(number) }), 0), '乙川');

async function made(store: ArchiveStore, reason: 'manual' | 'timer' = 'manual') {
  const result = await store.backups.make(reason);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('a backup', () => {
  test('holds every record of now, in a file that any unpacker reads', async () => {
    const { folder, store } = await anArchive();
    await addPhrase(store, 2);
    const { fileName } = await made(store);
    const packed = await readFile(join(backupsFolder(folder), fileName));
    expect(Object.keys(JSON.parse(gunzipSync(packed).toString('utf8')).records)).toEqual([idOf(1), idOf(2)]);
  });

  test('of an unchanged archive is not made twice, unless the person wants one', async () => {
    const { folder, store } = await anArchive();
    const first = await made(store);
    expect(await made(store, 'timer')).toEqual(first);
    await addPhrase(store, 2);
    expect(await made(store, 'timer')).not.toEqual(first);
    expect(await readdir(backupsFolder(folder))).toHaveLength(2);
  });

  test('that was damaged is not read as anything', async () => {
    const { folder, store } = await anArchive();
    const { fileName } = await made(store);
    const path = join(backupsFolder(folder), fileName);
    const bytes = await readFile(path);
    for (const damaged of [bytes.subarray(0, 40), Buffer.alloc(bytes.length), Buffer.from('')]) {
      await writeFile(path, damaged);
      expect(await store.backups.read(fileName)).toEqual({ ok: true, value: undefined });
      expect(await store.restoreBackup(fileName, '乙川')).toMatchObject({ error: { code: 'not_found' } });
    }
    expect(store.records.size).toBe(1);
  });

  test.each([['../archive.json'], ['20240510-120000_open_1.json.gz/../../archive.json'], ['']])(
    'is never looked for outside its folder (%j)',
    async (fileName) => {
      const { store } = await anArchive();
      expect(await store.backups.read(fileName)).toEqual({ ok: true, value: undefined });
    },
  );
});

describe('going back to a backup', () => {
  test('is one transaction, after a backup of now, and can be taken back', async () => {
    const { store } = await anArchive();
    const { fileName } = await made(store);
    await addPhrase(store, 2);
    await store.commit(trashRecord(report.id, 1), '乙川');
    const restored = await store.restoreBackup(fileName, '丙山');
    expect(store.records.get(idOf(1))).not.toHaveProperty('deletedAt');
    expect(store.records.get(idOf(2))).toHaveProperty('deletedAt');
    const listed = await store.backups.list();
    expect(listed.ok && listed.value.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['restore', 'manual']),
    );
    await store.undo(restored.ok ? restored.value.transactionId : '', '丙山');
    expect(store.records.get(idOf(1))).toHaveProperty('deletedAt');
    expect(store.records.get(idOf(2))).not.toHaveProperty('deletedAt');
  });
});

describe('by the clock', () => {
  test('one is made when the archive was opened, and one after a quarter of an hour with changes', async () => {
    const tasks: (() => Promise<void>)[] = [];
    let time = new Date('2024-05-10T12:00:00+09:00');
    const every: Every = (_, task) => {
      tasks.push(task);
      return () => tasks.splice(tasks.indexOf(task), 1);
    };
    const { store } = await anArchive({ every, now: () => time });
    const minutesPass = async (minutes: number): Promise<readonly string[]> => {
      time = new Date(time.getTime() + minutes * 60_000);
      for (const task of [...tasks]) await task();
      const listed = await store.backups.list();
      return listed.ok ? listed.value.map(({ reason }) => reason) : [];
    };
    expect(await minutesPass(0)).toEqual(['open']);
    expect(await minutesPass(20)).toEqual(['open']);
    await addPhrase(store, 2);
    expect(await minutesPass(1)).toEqual(['timer', 'open']);
    await addPhrase(store, 3);
    expect(await minutesPass(14)).toEqual(['timer', 'open']);
    expect(await minutesPass(1)).toEqual(['timer', 'timer', 'open']);
  });
});

describe('a second folder', () => {
  test('gets every backup and the attachments, and still has them when the first is gone', async () => {
    const stick = join(await tempFolder(), 'USB');
    await mkdir(stick);
    const { root, folder, store } = await anArchive({ secondFolder: () => stick });
    const photo = join(root, '写真.png');
    await writeFile(photo, 'bytes');
    const stored = await store.attachments.add(photo);
    const { fileName } = await made(store);
    expect(store.backups.secondTrouble()).toBeUndefined();
    const files = (await readdir(stick, { recursive: true })).map((name) => name.split(/[\\/]/).at(-1));
    expect(files).toEqual(expect.arrayContaining([fileName, stored.ok ? stored.value.sha256 : '']));
    await rm(backupsFolder(folder), { recursive: true });
    const read = await store.backups.read(fileName);
    expect(read.ok && read.value?.records.size).toBe(1);
    const listed = await store.backups.list();
    expect(listed.ok && listed.value).toMatchObject([{ fileName, place: 'second' }]);
  });

  test('that is not plugged in is never made; the first place has its backup, and it is said', async () => {
    const stick = join(await tempFolder(), 'USB');
    const { folder, store } = await anArchive({ secondFolder: () => stick });
    const { fileName } = await made(store);
    expect(await readdir(backupsFolder(folder))).toEqual([fileName]);
    expect(store.backups.secondTrouble()).toMatchObject({ code: 'disk', trouble: 'not_found' });
    expect(await readdir(join(stick, '..'))).toEqual([]);
  });
});
